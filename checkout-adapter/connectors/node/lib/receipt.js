'use strict';

const { createPublicKey, verify } = require('node:crypto');
const { cartSha256 } = require('./cart-digest');
const { NotProven } = require('./failures');

/** For clocks of storefront and gate that differ, and the time it takes to place an order; the gate's own figure. */
const TOLERANCE_SECONDS = 300;

/** @typedef {import('../index').ReceiptCheck} ReceiptCheck */

/**
 * Whether an order may rely on a receipt, without asking the gate.
 *
 * @param {string} receipt a compact JWS
 * @param {import('../index').KeySet} keys of `/.well-known/jwks.json`
 * @param {import('../index').PlacedOrder} order
 * @returns {ReceiptCheck}
 */
function checkReceipt(receipt, keys, { merchant, cart, placedAt = new Date() }) {
    if (!Array.isArray(keys?.keys)) {
        throw new TypeError('`keys` is the JSON Web Key Set of `/.well-known/jwks.json` as it is: an object, `{"keys": [...]}`');
    }
    try {
        const { header, claims, signed, signature } = parsed(receipt);
        const key = keys.keys.find(one => one.kid === header.kid);
        if (!key) {
            return no('UNKNOWN_KEY');
        }
        if (!verify(null, Buffer.from(signed), createPublicKey({ key, format: 'jwk' }), signature)) {
            return no('SIGNATURE');
        }
        return judged(claims, merchant, cart, seconds(placedAt));
    } catch (failure) {
        if (failure instanceof Malformed) {
            return no('MALFORMED');
        }
        throw failure;
    }
}

/** The claims are the gate's own from here on: they are signed. */
function judged(claims, merchant, cart, placedAt) {
    if (claims.merchant !== merchant) {
        return no('OTHER_MERCHANT');
    }
    if (claims.storefront !== cart.storefront) {
        return no('OTHER_STOREFRONT');
    }
    if (claims.cartSha256 !== cartSha256(cart, claims.cartSalt)) {
        return no('CART_CHANGED');
    }
    if (placedAt >= claims.exp) {
        return no('EXPIRED');
    }
    if (claims.iat > placedAt + TOLERANCE_SECONDS) {
        return no('GIVEN_LATER');
    }
    return { valid: true, decision: claims.decision, verdicts: claims.verdicts };
}

/** @throws {NotProven} unless a receipt is valid and sells every line: a receipt of a refusal is valid, too */
function demandSold(check, cart) {
    if (!check.valid) {
        throw new NotProven(check.why);
    }
    if (!cart.lines.every(line => check.verdicts[line.id] === 'SELL_LOCAL')) {
        throw new NotProven('NOT_SOLD_HERE');
    }
}

class Malformed extends Error {}

function parsed(receipt) {
    const parts = String(receipt).split('.');
    if (parts.length !== 3) {
        throw new Malformed();
    }
    const [header, claims] = parts.slice(0, 2).map(part => json(bytes(part)));
    if (header?.alg !== 'EdDSA' || typeof header.kid !== 'string' || claims === null || typeof claims !== 'object') {
        throw new Malformed();
    }
    return { header, claims, signed: `${parts[0]}.${parts[1]}`, signature: bytes(parts[2]) };
}

/** Refuses a second spelling of the same bytes. */
function bytes(part) {
    const decoded = Buffer.from(part, 'base64url');
    if (decoded.toString('base64url') !== part) {
        throw new Malformed();
    }
    return decoded;
}

function json(encoded) {
    try {
        return JSON.parse(encoded.toString('utf8'));
    } catch {
        throw new Malformed();
    }
}

/** @throws {TypeError} if it is no time */
function seconds(instant) {
    const millis = new Date(instant).getTime();
    if (Number.isNaN(millis)) {
        throw new TypeError('`placedAt` is a Date or an ISO 8601 instant');
    }
    return millis / 1000;
}

/** @returns {ReceiptCheck} */
function no(why) {
    return { valid: false, why };
}

module.exports = { checkReceipt, demandSold };
