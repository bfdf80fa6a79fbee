import { place } from './places.js';

const CART_STEP = 'CART_INTERACTION';
const LAST_STEP = 'CHECKOUT_COMPLETION';
/** The shop's own day begins and ends up to so many hours from that of Greenwich. */
const FURTHEST_ZONE_HOURS = 12;

/**
 * Keeps a cart from being bought that holds a line which its variant's metafield does not open: closed there, said of another
 * market, too old, or not there at all. A product that needs no gate bears the tag `unregulated`. While the cart changes
 * nothing is refused, for the change may take a closed line out.
 */
export function cartValidationsGenerateRun(input) {
  const step = input.buyerJourney.step;
  if (step === CART_STEP) {
    return { operations: [{ validationAdd: { errors: [] } }] };
  }
  const addresses = addressesOf(input.cart);
  const quantities = quantitiesOf(input.cart);
  const errors = input.cart.lines
    .map(line => obstacle(line, { address: addresses.get(line.id), quantities, isLast: step === LAST_STEP, today: input.shop.localTime.date }))
    .filter(message => message !== null)
    .map(message => ({ message, target: '$.cart' }));
  return { operations: [{ validationAdd: { errors } }] };
}

/** Why a line may not be bought, or null if nothing is known against it. */
function obstacle({ merchandise }, { address, quantities, isLast, today }) {
  if (merchandise.__typename !== 'ProductVariant') {
    return merchandise.isGiftCard ? null : `${merchandise.title}: this cannot be checked and so cannot be sold.`;
  }
  const title = merchandise.product.title;
  const markets = merchandise.metafield?.jsonValue?.markets;
  if (!markets) {
    return merchandise.product.hasAnyTag ? null : `${title}: it has not been checked yet where this may be sold.`;
  }
  const where = address?.countryCode ? place(address) : 'unknown';
  if (where === 'unknown') {
    return isLast ? `${title}: it takes a country and a postcode to tell whether this may be sold.` : null;
  }
  const market = where === 'country' ? markets[address.countryCode] : undefined;
  if (market?.verdict !== 'SELL_LOCAL') {
    return [market?.message ?? `${title}: this cannot be sold to this address.`, market?.url].filter(Boolean).join(' ');
  }
  if (!isCurrent(market.validUntil, today)) {
    return `${title}: it has to be checked anew whether this may be sold. Please try again later.`;
  }
  return quantities.get(merchandise.id) <= (market.most ?? Infinity) ? null : `${title}: at most ${market.most} may be sold at once.`;
}

/** A function knows no hour, only the shop's day; so a verdict holds on the days that end before it does, wherever the shop is. */
function isCurrent(validUntil, today) {
  const end = Date.parse(validUntil) - FURTHEST_ZONE_HOURS * 3_600_000;
  return !Number.isNaN(end) && today < new Date(end).toISOString().slice(0, 10);
}

function addressesOf(cart) {
  return new Map(cart.deliveryGroups.flatMap(group => group.cartLines.map(line => [line.id, group.deliveryAddress])));
}

/** Of one variant all lines together, for splitting a line opens nothing. */
function quantitiesOf(cart) {
  const quantities = new Map();
  for (const { merchandise, quantity } of cart.lines) {
    quantities.set(merchandise.id, (quantities.get(merchandise.id) ?? 0) + quantity);
  }
  return quantities;
}
