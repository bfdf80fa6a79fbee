'use strict';

const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { after, before, test } = require('node:test');
const { ask, NoRuling } = require('../lib/gate');

const CART = { cartId: 'c', lines: [{ id: '1', sku: 'A' }, { id: '2', sku: 'B' }] };

let respond;
const server = createServer((request, response) => respond(request, response));
before(() => new Promise(ready => server.listen(0, '127.0.0.1', ready)));
after(() => {
    server.closeAllConnections();
    server.close();
});

const options = (budget = 10_000) => ({ gate: `http://127.0.0.1:${server.address().port}`, apiKey: 'mg_made_up', budget });

function line(id, sku, verdict = 'SELL_LOCAL') {
    return { id, sku, verdict, road: verdict === 'SELL_LOCAL' ? { rule: 'R' } : null, shopper: { text: '' }, remedies: [] };
}

function answer(changes = {}) {
    return { cartId: 'c', disposition: 'SELL_LOCAL', lines: [line('1', 'A'), line('2', 'B')], redirects: [], ...changes };
}

function says(body, status = 200) {
    respond = (request, response) => response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
}

test('asks with the key and gives what it was answered', async () => {
    let asked;
    respond = (request, response) => {
        asked = `${request.method} ${request.url} ${request.headers['x-api-key']}`;
        response.end(JSON.stringify(answer()));
    };

    assert.deepEqual(await ask(options(), CART), answer());
    assert.equal(asked, 'POST /v1/checkout/decisions mg_made_up');
});

test('takes a blocked line of an order for what it is', async () => {
    const blocked = answer({ disposition: 'BLOCK', lines: [line('1', 'A'), line('2', 'B', 'BLOCK')] });
    says(blocked);

    assert.deepEqual(await ask(options(), CART), blocked);
});

for (const status of [201, 400, 401, 404, 429, 500, 503]) {
    test(`takes ${status} for no ruling`, async () => {
        says(answer(), status);
        await assert.rejects(ask(options(), CART), new NoRuling(`status=${status}`, status === 400));
    });
}

test('follows no redirect', async () => {
    respond = (request, response) => response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end();
    await assert.rejects(ask(options(), CART), new NoRuling('cause=TypeError'));
});

test('waits no longer than its budget for an answer', { timeout: 5000 }, async () => {
    respond = () => {};
    await assert.rejects(ask(options(100), CART), new NoRuling('cause=TimeoutError'));
});

test('waits no longer than its budget for the end of an answer', { timeout: 5000 }, async () => {
    respond = (request, response) => response.writeHead(200).write('{"cartId":');
    await assert.rejects(ask(options(100), CART), new NoRuling('cause=TimeoutError'));
});

test('takes a gate that is gone for no ruling', async () => {
    await assert.rejects(ask({ ...options(), gate: 'http://127.0.0.1:1' }, CART), new NoRuling('cause=TypeError'));
});

const LIES = {
    nothing: 'null',
    'another order': answer({ cartId: 'd' }),
    'no lines': answer({ lines: [] }),
    'a line too few': answer({ lines: [line('1', 'A')] }),
    'a line twice': answer({ lines: [line('1', 'A'), line('1', 'A')] }),
    'a line nobody asked for': answer({ lines: [line('1', 'A'), line('3', 'B')] }),
    'other goods': answer({ lines: [line('1', 'A'), line('2', 'C')] }),
    'a verdict that is none': answer({ lines: [line('1', 'A'), line('2', 'B', 'MAYBE')] }),
    'a yes without a road': answer({ lines: [line('1', 'A'), { ...line('2', 'B'), road: null }] }),
    'lines that sell in an order that does not': answer({ disposition: 'BLOCK' }),
    'a line that is none': answer({ lines: [line('1', 'A'), null] }),
};

for (const [lie, body] of Object.entries(LIES)) {
    test(`does not believe ${lie}`, async () => {
        says(body);
        await assert.rejects(ask(options(), CART), new NoRuling('cause=misfit'));
    });
}

test('does not believe what is no JSON', async () => {
    says('yes');
    await assert.rejects(ask(options(), CART), new NoRuling('cause=SyntaxError'));
});
