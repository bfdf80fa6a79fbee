'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { after, before, test } = require('node:test');
const { canonicalJson, cartSha256, checkReceipt, NotProven, ReceiptKeys } = require('..');

/** The gate's own tests read the same file. */
const { keys, carts, receipts } = JSON.parse(readFileSync(join(__dirname, '../../receipts/vectors.json'), 'utf8'));
const GOOD = receipts.find(one => one.why === null);

for (const { name, cart, canonical, cartSalt, cartSha256: hash } of carts) {
    test(`hashes a cart as the gate does: ${name}`, () => {
        const decided = Object.fromEntries(Object.entries(cart).filter(([member]) => member in JSON.parse(canonical)));

        assert.equal(canonicalJson(decided), canonical);
        assert.equal(cartSha256(cart, cartSalt), hash);
    });
}

test('hashes a member that is undefined as an absent one', () => {
    const { cart, cartSalt, cartSha256: hash } = carts.find(one => !('buyer' in one.cart));

    assert.equal(cartSha256({ ...cart, buyer: undefined }, cartSalt), hash);
});

for (const value of [NaN, Infinity, 1n, '\ud800', () => 1, Symbol('s'), undefined, [undefined]]) {
    test(`has no canonical form of ${String(value?.toString?.() ?? value)}`, () => {
        assert.throws(() => canonicalJson(value), TypeError);
    });
}

for (const { name, receipt, why, ...order } of receipts) {
    test(`checks a receipt as the gate does: ${name}`, () => {
        const check = checkReceipt(receipt, keys, order);

        assert.equal(check.valid, why === null);
        assert.equal(check.why ?? null, why);
    });
}

test('names the storefront first where it is another', () => {
    const { receipt, ...order } = GOOD;

    assert.equal(checkReceipt(receipt, keys, { ...order, cart: { ...order.cart, storefront: 'x' } }).why, 'OTHER_STOREFRONT');
});

for (const [what, set] of [['a plain list', keys.keys], ['one key', keys.keys[0]], ['nothing', undefined], ['a text', '{}']]) {
    test(`names the form of a key set where it is given ${what}`, () => {
        const { receipt, ...order } = GOOD;

        assert.throws(() => checkReceipt(receipt, set, order), { name: 'TypeError', message: /jwks\.json.*"keys"/ });
    });
}

test('takes no time for a time that is none', () => {
    const { receipt, ...order } = GOOD;

    assert.throws(() => checkReceipt(receipt, keys, { ...order, placedAt: 'yesterday' }), TypeError);
});

let served;
let reads = 0;
const server = createServer((request, response) => {
    reads++;
    served(request, response);
});
before(() => new Promise(ready => server.listen(0, '127.0.0.1', ready)));
after(() => {
    server.closeAllConnections();
    server.close();
});

function keySet({ now = () => 0, timeout = 10_000 } = {}) {
    reads = 0;
    return new ReceiptKeys({ url: `http://127.0.0.1:${server.address().port}/`, timeout, now });
}

function serves(body, status = 200) {
    served = (request, response) => response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
}

test('reads the keys once, and again after five minutes', async () => {
    serves(keys);
    let now = 0;
    const set = keySet({ now: () => now });

    await set.demand(GOOD.receipt, GOOD);
    now = 299_999;
    await set.demand(GOOD.receipt, GOOD);
    assert.equal(reads, 1);

    now = 300_000;
    await set.demand(GOOD.receipt, GOOD);
    assert.equal(reads, 2);
});

test('reads the keys again for one that is unknown, at most every ten seconds', async () => {
    serves({ keys: [] });
    let now = 0;
    const set = keySet({ now: () => now });
    await assert.rejects(set.demand(GOOD.receipt, GOOD), new NotProven('UNKNOWN_KEY'));
    serves(keys);
    await assert.rejects(set.demand(GOOD.receipt, GOOD), new NotProven('UNKNOWN_KEY'));
    assert.equal(reads, 1);

    now = 10_000;
    await set.demand(GOOD.receipt, GOOD);
    assert.equal(reads, 2);
});

test('proves nothing without a receipt', async () => {
    await assert.rejects(keySet().demand(undefined, GOOD), new NotProven('NO_RECEIPT'));
});

for (const [what, body, status] of [['an error', keys, 500], ['no keys', '{}', 200], ['no JSON', 'keys', 200], ['null', 'null', 200]]) {
    test(`proves nothing by ${what}`, async () => {
        serves(body, status);
        await assert.rejects(keySet().demand(GOOD.receipt, GOOD), { why: 'UNVERIFIED' });
    });
}

test('waits no longer than its timeout for keys', { timeout: 5000 }, async () => {
    served = () => {};
    await assert.rejects(keySet({ timeout: 100 }).demand(GOOD.receipt, GOOD), { why: 'UNVERIFIED' });
});
