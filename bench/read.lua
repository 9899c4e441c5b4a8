-- Reads pages and pictures of the posters that the file named in POSTERS lists, by many visitors.
local paths = {}
for id in io.lines(os.getenv("POSTERS")) do
  paths[#paths + 1] = "/p/" .. id
  paths[#paths + 1] = "/p/" .. id .. "/share.jpg"
end

function request()
  local visitor = "Mozilla/5.0 (X11; Linux x86_64) Visitor/" .. math.random(20000)
  return wrk.format("GET", paths[math.random(#paths)], { ["User-Agent"] = visitor })
end
