-- Carts of ten lines, SKUs drawn so that the k-th is asked for about 1/k as often as the first (Zipf, exponent 1).
-- Each connection pauses between answers for so many milliseconds on average, at random, if it is told to.
local key, skus, pause
local function draw()
  return math.floor(skus ^ math.random()) - 1
end

function init(args)
  key, skus, pause = args[1], tonumber(args[2]), tonumber(args[3])
  math.randomseed(20261122)
end

function request()
  local lines = {}
  for i = 1, 10 do
    lines[i] = string.format('{"id":"%d","sku":"BENCH-%d","quantity":1,"unitPrice":"19.00"}', i, draw())
  end
  local body = '{"storefront":"global","currency":"USD","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},"lines":['
    .. table.concat(lines, ",") .. "]}"
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["X-API-Key"] = key }, body)
end

function delay()
  return math.random(0, 2 * pause)
end
