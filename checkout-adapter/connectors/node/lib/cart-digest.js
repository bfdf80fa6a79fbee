'use strict';

const { createHash } = require('node:crypto');

const DECIDED = ['storefront', 'currency', 'shipTo', 'buyer', 'lines'];

/**
 * The claim `cartSha256` of a receipt: SHA-256, in base64url, of the salt's bytes and the canonical form of the decided
 * members of the cart. Members that are absent stay absent; `null` is a value.
 *
 * @param {import('../index').ReceiptCart} cart in the form of the storefront's request
 * @param {string} salt the claim `cartSalt`, base64url
 * @returns {string}
 */
function cartSha256(cart, salt) {
    const decided = Object.fromEntries(DECIDED.filter(name => cart[name] !== undefined).map(name => [name, cart[name]]));
    return createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonicalJson(decided), 'utf8').digest('base64url');
}

/**
 * The JSON Canonicalization Scheme (RFC 8785). It takes numbers and strings as ECMAScript writes them, and members in
 * the order of their names' UTF-16 code units, which is the order of `sort`.
 *
 * @param {unknown} value what `JSON.parse` gives; members that are undefined are left out
 * @returns {string}
 * @throws {TypeError} if the value is not within I-JSON (RFC 7493)
 */
function canonicalJson(value) {
    if (Array.isArray(value)) {
        return `[${value.map(canonicalJson).join(',')}]`;
    }
    if (value !== null && typeof value === 'object') {
        const names = Object.keys(value).filter(name => value[name] !== undefined).sort();
        return `{${names.map(name => `${canonicalJson(name)}:${canonicalJson(value[name])}`).join(',')}}`;
    }
    if (value === null || typeof value === 'boolean' || Number.isFinite(value) || isWellFormed(value)) {
        return JSON.stringify(value);
    }
    throw new TypeError('a value without a canonical form');
}

/** Whether it is a string without unpaired surrogates. */
function isWellFormed(value) {
    return typeof value === 'string' && value.isWellFormed();
}

module.exports = { cartSha256, canonicalJson };
