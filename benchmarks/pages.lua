-- Page views at a steady pace: a random page of a list, with a pause of some milliseconds before each. Prints the p95 in milliseconds.
local paths = {}
local pause = 0

function init(args)
  math.randomseed(os.time())
  for path in io.lines(args[1]) do paths[#paths + 1] = path end
  pause = tonumber(args[2])
end

function delay() return pause end

function request() return wrk.format("GET", paths[math.random(#paths)]) end

function done(summary, latency)
  io.write(string.format("p95 %.2f\n", latency:percentile(95) / 1000))
end
