'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { Gate } = require('@marketgate/client');
const { checked } = require('../lib/options');
const { untranslated } = require('../lib/icu');

test('quotes what an ICU message would read otherwise', () => {
    assert.equal(untranslated("the dealer's {{x}}"), "the dealer''s '{{'x'}}'");
});

test('does not let a shop start that could not ask', () => {
    const options = { gate: 'https://gate.example/', apiKey: 'mg_made_up', storefront: 'bkk' };

    assert.ok(checked(options).gate instanceof Gate);
    assert.equal(checked(options).isRegulated({}), true);
    for (const wrong of [{ gate: 'gate' }, { gate: 'ftp://gate' }, { apiKey: '' }, { storefront: undefined }, { timeout: 0 }]) {
        assert.throws(() => checked({ ...options, ...wrong }), /MarketgatePlugin/);
    }
});
