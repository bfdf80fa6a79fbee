'use strict';

const VERDICTS = ['SELL_LOCAL', 'REDIRECT', 'BLOCK'];

/**
 * Whether an answer rules exactly the lines of a cart and does not contradict itself.
 *
 * @param {import('../index').Ruling} answer
 * @param {import('../index').Cart} cart
 */
function fits(answer, cart) {
    if (answer?.cartId !== cart.cartId || !Array.isArray(answer.lines) || !Array.isArray(answer.redirects)) {
        return false;
    }
    const asked = new Map(cart.lines.map(line => [line.id, line.sku]));
    const ruled = new Set(answer.lines.map(line => line?.id));
    return (
        asked.size === cart.lines.length &&
        answer.lines.length === asked.size &&
        ruled.size === asked.size &&
        answer.lines.every(line => isRuled(line, cart.detail) && asked.get(line.id) === line.sku) &&
        (answer.disposition === 'SELL_LOCAL' || !answer.lines.every(isOpen))
    );
}

/** A yes names the road it goes by, and every line has a text for the shopper, unless only verdicts were asked. */
function isRuled(line, detail) {
    if (!VERDICTS.includes(line?.verdict)) {
        return false;
    }
    return detail === 'VERDICT' || (typeof line.shopper?.text === 'string' && (!isOpen(line) || Boolean(line.road?.rule)));
}

function isOpen(line) {
    return line.verdict === 'SELL_LOCAL';
}

/** Whether the storefront that asked may sell every line. A storefront that drops lines can sell a cart without them. */
function isSold(ruling) {
    return ruling.disposition === 'SELL_LOCAL' && ruling.lines.every(isOpen);
}

/**
 * What the shopper reads of the lines that may not be sold, and the URL of the storefront that sells them; a line each.
 *
 * @param {import('../index').Ruling} ruling with the texts: of another detail than `VERDICT`
 * @param {{line?: string, naming?: boolean}} [options] one line only; whether each text begins with its SKU
 * @returns {string | undefined} undefined if they may be sold
 * @throws {TypeError} if the ruling has no texts
 */
function refusal(ruling, { line: only, naming = false } = {}) {
    const closed = ruling.lines.filter(line => !isOpen(line) && (only === undefined || line.id === only));
    if (closed.length === 0) {
        return undefined;
    }
    if (!closed.every(line => line.shopper)) {
        throw new TypeError('a ruling of the detail `VERDICT` has no texts: ask for `SHOPPER`');
    }
    const said = closed.map(line => (naming ? `${line.sku}: ${line.shopper.text}` : line.shopper.text));
    const url = handover(ruling, closed);
    return [...new Set(said), ...(url ? [url] : [])].join('\n');
}

/** The first URL that takes one of these lines on. */
function handover({ redirects }, closed) {
    const urls = [
        ...redirects.filter(one => closed.some(line => one.lines?.includes(line.id))).map(one => one.url),
        ...closed.flatMap(line => line.remedies ?? []).map(remedy => remedy.url),
    ];
    return urls.find(url => typeof url === 'string' && url.startsWith('https://'));
}

module.exports = { fits, isSold, refusal };
