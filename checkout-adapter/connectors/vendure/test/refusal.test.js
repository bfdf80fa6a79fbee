'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { checked } = require('../lib/options');
const { refusal, untranslated } = require('../lib/refusal');

const OPEN = { id: '1', sku: 'A', verdict: 'SELL_LOCAL', reasons: [], remedies: [] };
const CLOSED = {
    id: '2',
    sku: 'B',
    verdict: 'REDIRECT',
    reasons: [
        { message: 'Not served.', legalBasis: null, enforcementBody: null, decisive: false },
        { message: 'Not listed.', legalBasis: { instrument: 'An Act' }, enforcementBody: 'An Authority', decisive: true },
        { message: 'Not licensed.', legalBasis: { instrument: 'A Code' }, enforcementBody: null, decisive: true },
        { message: 'Not listed.', legalBasis: { instrument: 'An Act' }, enforcementBody: 'An Authority', decisive: true },
        { message: 'Not by post.', legalBasis: { instrument: 'A Postal Act' }, enforcementBody: 'Customs', decisive: false },
    ],
    remedies: [],
};
const ELSEWHERE = [{ storefront: 'global', url: 'https://global.example/cart?x=1', lines: ['2'] }];

test('has nothing against lines that may be sold', () => {
    assert.equal(refusal({ lines: [OPEN], redirects: [] }), undefined);
    assert.equal(refusal({ lines: [OPEN, CLOSED], redirects: [] }, '1'), undefined);
});

test('says message, law and body of each decisive reason once, and where to go on', () => {
    assert.equal(
        refusal({ lines: [OPEN, CLOSED], redirects: ELSEWHERE }),
        'B: Not listed. (An Act; An Authority) Not licensed. (A Code) https://global.example/cart?x=1',
    );
});

test('cites no law for what the merchant decided', () => {
    const reasons = [{ ...CLOSED.reasons[0], decisive: true }];

    assert.equal(refusal({ lines: [{ ...CLOSED, reasons }], redirects: [] }), 'B: Not served.');
});

test('takes the way on from a remedy where there is no redirect', () => {
    const line = { ...CLOSED, reasons: [], remedies: [{ action: 'USE_STOREFRONT', url: 'https://global.example/' }] };

    assert.equal(refusal({ lines: [line], redirects: [] }), 'B. https://global.example/');
});

test('says how many units would be sold', () => {
    const remedies = [{ action: 'REDUCE_QUANTITY', maxQuantity: null }, { action: 'REDUCE_QUANTITY', maxQuantity: 2 }];
    const reasons = [{ message: 'Two months.', decisive: true }];

    assert.equal(refusal({ lines: [{ ...CLOSED, reasons, remedies }], redirects: [] }), 'B (≤ 2): Two months.');
});

test('sends nobody along a URL that is not https', () => {
    const redirects = [{ storefront: 'global', url: 'javascript:alert(1)', lines: ['2'] }];

    assert.equal(refusal({ lines: [{ ...CLOSED, reasons: [] }], redirects }), 'B.');
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
