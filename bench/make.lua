-- Makes posters as fast as they are answered, each with a slogan of its own.
local number = 0
local words = { "warm", "homes", "clean", "rivers", "fair", "pay", "good", "schools", "open", "books", "green", "parks" }

function request()
  number = number + 1
  local function word(k) return words[(number * 7 + k * 5) % #words + 1] end
  local slogan = word(1) .. " " .. word(2) .. " " .. word(3) .. " and " .. word(4) .. " by " .. (1000 + number)
  local body = '{"template":"shout","values":{"slogan":"' .. slogan .. '"}}'
  return wrk.format("POST", "/api/posters", { ["Content-Type"] = "application/json" }, body)
end
