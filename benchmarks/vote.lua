-- Votes as a browser posts them: a random voter on a random statement, with that voter's cookies and the token of the form. A third
-- argument is the pause before each, in milliseconds.
local answers = { "AGREE", "DISAGREE", "PASS" }
local threads = 0
local voters, statements = {}, {}

local function lines(file)
  local found = {}
  for line in io.lines(file) do found[#found + 1] = line end
  return found
end

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(os.time() * 8 + number)
  for _, line in ipairs(lines(args[1])) do
    local session, cookie, token = line:match("(%S+) (%S+) (%S+)")
    voters[#voters + 1] = {
      headers = {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Cookie"] = "heed_session=" .. session .. "; heed_form=" .. cookie,
        ["Origin"] = wrk.scheme .. "://" .. wrk.host .. ":" .. wrk.port,
        ["Sec-Fetch-Site"] = "same-origin",
      },
      form = "_csrf=" .. token .. "&vote=",
    }
  end
  statements = lines(args[2])
  local pause = tonumber(args[3] or '')
  if pause then delay = function() return pause end end
end

function request()
  local voter = voters[math.random(#voters)]
  local path = "/statements/" .. statements[math.random(#statements)] .. "/vote"
  return wrk.format("POST", path, voter.headers, voter.form .. answers[math.random(3)])
end
