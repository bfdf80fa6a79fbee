// Postcodes and provinces by which the gate tells a country from what is merely written as it: Hong Kong as CN, Guam as US,
// Büsingen as DE. The metafield speaks of the country itself, so an address counts as the country only by a postcode of its
// own that is none of its parts'. Ranges of prefixes. Held to the gate's own table by a test of the gate.
export const PLACES = {
  "CN": {
    "own": ["01-85"],
    "parts": ["570-573", "999077", "999078"],
    "provinces": ["HK", "CN-HK", "MO", "CN-MO", "TW", "CN-TW", "HI", "CN-HI", "AP"]
  },
  "DE": {
    "own": ["01-99"],
    "parts": ["27498", "78266", "87491", "87567-87569"],
    "provinces": ["AE"]
  },
  "HK": { "own": [], "parts": [], "provinces": ["AP"] },
  "JP": { "own": [], "parts": [], "provinces": ["AP"] },
  "SG": { "own": [], "parts": [], "provinces": ["AP"] },
  "TH": { "own": [], "parts": [], "provinces": ["AP"] },
  "US": {
    "own": ["005-968", "970-999"],
    "parts": ["006-007", "008", "009", "090-099", "340", "962-966", "9691-9692", "96799", "96898", "96931-96932", "96939-96940",
      "96941-96944", "96950-96952", "9696-9697"],
    "provinces": ["AA", "AE", "AP", "AS", "FM", "GU", "MH", "MP", "PR", "PW", "UM", "VI"]
  }
};

/** How sure it is that an address is in the country that it names: 'country', 'elsewhere', or 'unknown' while too little is said. */
export function place({ countryCode, provinceCode, zip }) {
  const rules = PLACES[countryCode];
  if (!rules || (provinceCode && rules.provinces.includes(provinceCode.toUpperCase()))) {
    return 'elsewhere';
  }
  if (rules.own.length === 0) {
    return 'country';
  }
  const code = (zip ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/^[A-Z]+/, '');
  if (code === '') {
    return 'unknown';
  }
  return isIn(rules.own, code) && !isIn(rules.parts, code) ? 'country' : 'elsewhere';
}

function isIn(ranges, code) {
  return ranges.some(range => {
    const [low, high = low] = range.split('-');
    const prefix = code.slice(0, low.length);
    return prefix.length === low.length && low <= prefix && prefix <= high;
  });
}
