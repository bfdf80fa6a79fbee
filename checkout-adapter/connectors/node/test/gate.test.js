'use strict';

const assert = require('node:assert/strict');
const { createServer } = require('node:http');
const { after, before, test } = require('node:test');
const { Gate, isSold, NoRuling, NotProven, refusal } = require('..');

const CART = { storefront: 's', cartId: 'c', lines: [{ id: '1', sku: 'A' }, { id: '2', sku: 'B' }] };

let respond;
const server = createServer((request, response) => respond(request, response));
before(() => new Promise(ready => server.listen(0, '127.0.0.1', ready)));
after(() => {
    server.closeAllConnections();
    server.close();
});

function gate(timeout = 10_000) {
    return new Gate({ url: `http://127.0.0.1:${server.address().port}/`, apiKey: 'mg_made_up', timeout });
}

function line(id, sku, verdict = 'SELL_LOCAL') {
    return { id, sku, verdict, road: verdict === 'SELL_LOCAL' ? { rule: 'R' } : null, shopper: { text: '' }, remedies: [] };
}

function answer(changes = {}) {
    return { cartId: 'c', disposition: 'SELL_LOCAL', lines: [line('1', 'A'), line('2', 'B')], redirects: [], ...changes };
}

const VERDICTS_ONLY = {
    cartId: 'c',
    disposition: 'SELL_LOCAL',
    lines: [
        { id: '1', sku: 'A', verdict: 'SELL_LOCAL' },
        { id: '2', sku: 'B', verdict: 'SELL_LOCAL' },
    ],
    redirects: [],
};

function says(body, status = 200) {
    respond = (request, response) => response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
}

test('asks with the key and gives what it was answered', async () => {
    let asked;
    let body = '';
    respond = (request, response) => {
        asked = `${request.method} ${request.url} ${request.headers['x-api-key']}`;
        request.on('data', chunk => (body += chunk)).on('end', () => response.end(JSON.stringify(answer())));
    };

    assert.deepEqual(await gate().decide(CART), answer());
    assert.equal(asked, 'POST /v1/checkout/decisions mg_made_up');
    assert.deepEqual(JSON.parse(body), { ...CART, detail: 'SHOPPER' });
});

test('takes a blocked line of an order for what it is', async () => {
    const blocked = answer({ disposition: 'BLOCK', lines: [line('1', 'A'), line('2', 'B', 'BLOCK')] });
    says(blocked);

    assert.deepEqual(await gate().decide(CART), blocked);
});

for (const [lasting, statuses] of [
    [true, [400, 401, 403, 404, 413, 415, 422]],
    [false, [201, 408, 409, 429, 500, 503]],
]) {
    for (const status of statuses) {
        test(`takes ${status} for no ruling that ${lasting ? 'lasts' : 'passes'}`, async () => {
            says(answer(), status);
            await assert.rejects(gate().decide(CART), new NoRuling(`status=${status}`, { lasting }));
        });
    }
}

test('tells what the gate says of a refusal', async () => {
    const problem = {
        type: 'urn:marketgate:problem:invalid-request',
        status: 400,
        violations: [{ pointer: '/shipTo/country', message: '`SGP` is not a country' }, { pointer: '/currency', message: 'x' }],
    };
    respond = (request, response) =>
        response.writeHead(400, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));

    const message = 'status=400 problem=invalid-request at=/shipTo/country,/currency';
    await assert.rejects(gate().decide(CART), new NoRuling(message, { lasting: true, problem }));
});

for (const [what, body] of [['no JSON', '<html>'], ['null', 'null'], ['a text', '"no"'], ['no word of the gate', '{"type":"about:blank"}']]) {
    test(`takes a refusal of ${what} for one`, async () => {
        respond = (request, response) => response.writeHead(401, { 'Content-Type': 'application/problem+json' }).end(body);
        await assert.rejects(gate().decide(CART), { name: 'NoRuling', message: 'status=401', lasting: true });
    });
}

test('follows no redirect', async () => {
    respond = (request, response) => response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end();
    await assert.rejects(gate().decide(CART), new NoRuling('cause=TypeError'));
});

test('waits no longer than its timeout for an answer', { timeout: 5000 }, async () => {
    respond = () => {};
    await assert.rejects(gate(100).decide(CART), new NoRuling('cause=TimeoutError'));
});

test('waits no longer than its timeout for the end of an answer', { timeout: 5000 }, async () => {
    respond = (request, response) => response.writeHead(200).write('{"cartId":');
    await assert.rejects(gate(100).decide(CART), new NoRuling('cause=TimeoutError'));
});

test('takes a gate that is gone for no ruling', async () => {
    const gone = createServer();
    await new Promise(ready => gone.listen(0, '127.0.0.1', ready));
    const { port } = gone.address();
    await new Promise(closed => gone.close(closed));

    await assert.rejects(new Gate({ url: `http://127.0.0.1:${port}`, apiKey: 'k' }).decide(CART), new NoRuling('cause=ECONNREFUSED'));
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
        await assert.rejects(gate().decide(CART), new NoRuling('cause=misfit'));
    });
}

test('needs no texts where only verdicts are asked', async () => {
    says(VERDICTS_ONLY);

    assert.equal(isSold(await gate().decide({ ...CART, detail: 'VERDICT' })), true);
    await assert.rejects(gate().decide(CART), new NoRuling('cause=misfit'));
});

test('does not believe a cart with a line twice, whatever is answered', async () => {
    says(answer());
    const twice = { ...CART, lines: [...CART.lines, { id: '2', sku: 'B' }] };

    await assert.rejects(gate().decide(twice), new NoRuling('cause=misfit'));
});

test('asks nothing that it could not compare the answer with', async () => {
    await assert.rejects(gate().decide({ ...CART, cartId: undefined }), TypeError);
});

test('sells a cart only whose every line is sold', () => {
    const dropped = answer({ lines: [line('1', 'A'), line('2', 'B', 'BLOCK')] });

    assert.equal(isSold(answer()), true);
    assert.equal(isSold(dropped), false);
    assert.equal(isSold(answer({ disposition: 'BLOCK', lines: [line('1', 'A'), line('2', 'B', 'BLOCK')] })), false);
});

test('is not made without what it needs', () => {
    const options = { url: 'https://gate.example', apiKey: 'mg_made_up' };
    for (const wrong of [{ url: 'gate' }, { url: undefined }, { url: 'ftp://gate' }, { apiKey: '' }, { timeout: 0 }, { timeout: 1.5 }]) {
        assert.throws(() => new Gate({ ...options, ...wrong }), TypeError);
    }
    assert.throws(() => new Gate(), { name: 'TypeError', message: '`url` is an http or https URL' });
});

test('does not believe what is no JSON', async () => {
    says('yes');
    await assert.rejects(gate().decide(CART), new NoRuling('cause=SyntaxError'));
});

const YES = { valid: true, storefront: 's', verdicts: { 1: 'SELL_LOCAL', 2: 'SELL_LOCAL' } };

test('completes an order by a receipt that sells every line', async () => {
    says(YES);

    await gate().demandReceipt('a.b.c', CART, new Date());
});

for (const [why, verification] of [
    ['EXPIRED', { valid: false, why: 'EXPIRED' }],
    ['NOT_SOLD_HERE', { ...YES, verdicts: { 1: 'SELL_LOCAL', 2: 'BLOCK' } }],
    ['UNVERIFIED', { ...YES, storefront: 'other' }],
    ['UNVERIFIED', { ...YES, verdicts: { 1: 'SELL_LOCAL' } }],
    ['UNVERIFIED', { valid: 'true' }],
    ['UNVERIFIED', 'null'],
]) {
    test(`completes nothing by ${JSON.stringify(verification)}`, async () => {
        says(verification);
        await assert.rejects(gate().demandReceipt('a.b.c', CART), new NotProven(why));
    });
}

test('completes nothing without a receipt, and asks nobody', async () => {
    respond = () => assert.fail('asked');
    await assert.rejects(gate().demandReceipt(undefined, CART), new NotProven('NO_RECEIPT'));
});

const CLOSED = {
    id: '2',
    sku: 'B',
    verdict: 'REDIRECT',
    shopper: { text: 'Continue at the other storefront. Not listed. (An Act; An Authority)' },
};
const ELSEWHERE = [{ storefront: 'global', url: 'https://global.example/cart?x=1', lines: ['2'] }];

test('has nothing against lines that may be sold', () => {
    assert.equal(refusal(answer()), undefined);
    assert.equal(refusal(answer({ lines: [line('1', 'A'), CLOSED] }), { line: '1' }), undefined);
});

test('has no words for a ruling without texts', () => {
    const ruling = { ...VERDICTS_ONLY, disposition: 'BLOCK', lines: [{ id: '1', sku: 'A', verdict: 'BLOCK' }] };
    assert.throws(() => refusal(ruling), /has no texts/);
});

test('says what the gate says of the lines, each text once, and where to go on', () => {
    const ruling = answer({ lines: [line('1', 'A'), CLOSED, { ...CLOSED, id: '3' }], redirects: ELSEWHERE });
    const text = CLOSED.shopper.text;

    assert.equal(refusal(ruling), `${text}\nhttps://global.example/cart?x=1`);
    assert.equal(refusal(ruling, { line: '2', naming: true }), `B: ${text}\nhttps://global.example/cart?x=1`);
});

test('takes the way on from a remedy where there is no redirect', () => {
    const remedied = { ...CLOSED, shopper: { text: 'No.' }, remedies: [{ action: 'USE_STOREFRONT', url: 'https://global.example/' }] };

    assert.equal(refusal(answer({ lines: [remedied] })), 'No.\nhttps://global.example/');
});

test('sends nobody along a URL that is not https', () => {
    const redirects = [{ storefront: 'global', url: 'javascript:alert(1)', lines: ['2'] }];

    assert.equal(refusal(answer({ lines: [{ ...CLOSED, shopper: { text: 'No.' } }], redirects })), 'No.');
});
