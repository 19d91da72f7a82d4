-- Votes as a browser posts them: a random voter on a random statement, with that voter's cookies and the token of the form. A third
-- argument is how many a second each thread gives: at an even pace, that does not wait for answers while a connection is free.
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
  local each_second = tonumber(args[3] or '')
  if each_second then pace(1000 / each_second) end
end

function pace(apart)
  local ffi = require("ffi")
  ffi.cdef("typedef struct { long seconds; long nanoseconds; } moment; int clock_gettime(int clock, moment *now);")
  local now, due = ffi.new("moment"), nil
  delay = function()
    ffi.C.clock_gettime(1, now)
    local at = tonumber(now.seconds) * 1000 + tonumber(now.nanoseconds) / 1000000
    -- What could not be sent in time is made up for, but no more than a second of it.
    due = math.max((due or at) + apart, at - 1000)
    return math.max(0, math.floor(due - at + 0.5))
  end
end

function request()
  local voter = voters[math.random(#voters)]
  local path = "/statements/" .. statements[math.random(#statements)] .. "/vote"
  return wrk.format("POST", path, voter.headers, voter.form .. answers[math.random(3)])
end
