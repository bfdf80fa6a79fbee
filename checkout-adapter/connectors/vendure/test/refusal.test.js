'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { checked } = require('../lib/options');
const { refusal, untranslated } = require('../lib/refusal');

const OPEN = { id: '1', sku: 'A', verdict: 'SELL_LOCAL', shopper: { text: 'For own use.' }, remedies: [] };
const CLOSED = {
    id: '2',
    sku: 'B',
    verdict: 'REDIRECT',
    shopper: { text: 'Continue at the other storefront. Not listed. (An Act; An Authority)' },
    remedies: [],
};
const ELSEWHERE = [{ storefront: 'global', url: 'https://global.example/cart?x=1', lines: ['2'] }];

test('has nothing against lines that may be sold', () => {
    assert.equal(refusal({ lines: [OPEN], redirects: [] }), undefined);
    assert.equal(refusal({ lines: [OPEN, CLOSED], redirects: [] }, '1'), undefined);
});

test('says what the gate says of the line, and where to go on', () => {
    assert.equal(
        refusal({ lines: [OPEN, CLOSED], redirects: ELSEWHERE }),
        'B: Continue at the other storefront. Not listed. (An Act; An Authority) https://global.example/cart?x=1',
    );
});

test('takes the way on from a remedy where there is no redirect', () => {
    const line = { ...CLOSED, shopper: { text: 'No.' }, remedies: [{ action: 'USE_STOREFRONT', url: 'https://global.example/' }] };

    assert.equal(refusal({ lines: [line], redirects: [] }), 'B: No. https://global.example/');
});

test('sends nobody along a URL that is not https', () => {
    const redirects = [{ storefront: 'global', url: 'javascript:alert(1)', lines: ['2'] }];

    assert.equal(refusal({ lines: [{ ...CLOSED, shopper: { text: 'No.' } }], redirects }), 'B: No.');
});

test('quotes what an ICU message would read otherwise', () => {
    assert.equal(untranslated("the dealer's {{x}}"), "the dealer''s '{{'x'}}'");
});

test('does not let a shop start that could not ask', () => {
    const options = { gate: 'https://gate.example/', apiKey: 'mg_made_up', storefront: 'bkk' };

    assert.equal(checked(options).gate, 'https://gate.example');
    assert.equal(checked(options).isRegulated({}), true);
    for (const wrong of [{ gate: 'gate' }, { gate: 'ftp://gate' }, { apiKey: '' }, { storefront: undefined }, { budget: 0 }]) {
        assert.throws(() => checked({ ...options, ...wrong }), /MarketgatePlugin/);
    }
});
