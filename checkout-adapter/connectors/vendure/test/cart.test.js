'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { cart, decimal, subject } = require('../lib/cart');

test('writes amounts by the precision of the shop', () => {
    assert.equal(decimal(4900, 2), '49.00');
    assert.equal(decimal(5, 2), '0.05');
    assert.equal(decimal(0, 2), '0.00');
    assert.equal(decimal(500, 0), '500');
    assert.equal(decimal(12345, 3), '12.345');
});

test('rounds up what is between two units', () => assert.equal(decimal(4900.2, 2), '49.01'));

test('refuses what is no amount', () => {
    for (const amount of [-1, NaN, Infinity, 2 ** 60, undefined]) {
        assert.throws(() => decimal(amount, 2), RangeError);
    }
});

test('sends no more of the address than law depends on', () => {
    const order = {
        code: 'ABC',
        currencyCode: 'THB',
        shippingAddress: {
            fullName: 'Made-up Shopper',
            phoneNumber: '000',
            streetLine1: '1 Example Street',
            city: 'Bangkok',
            province: '',
            postalCode: '10110',
            countryCode: 'TH',
        },
    };

    assert.deepEqual(cart(order, { storefront: 'bkk', languageCode: 'zh_Hans' }, []), {
        storefront: 'bkk',
        cartId: 'ABC',
        locale: 'zh-Hans',
        currency: 'THB',
        shipTo: { country: 'TH', subdivision: null, city: 'Bangkok', postalCode: '10110' },
        lines: [],
    });
});

test('names the customer who has signed in', () => {
    const order = { customer: { id: 7, user: { id: 70 } } };

    assert.equal(subject({ apiType: 'shop', activeUserId: 70 }, order), '7');
    assert.equal(subject({ apiType: 'admin', activeUserId: 1 }, order), '7');
});

test('names nobody for a guest, whatever address she gives', () => {
    assert.equal(subject({ apiType: 'shop' }, { customer: { id: 7, user: { id: 70 } } }), undefined);
    assert.equal(subject({ apiType: 'shop', activeUserId: 71 }, { customer: { id: 7, user: { id: 70 } } }), undefined);
    assert.equal(subject({ apiType: 'admin' }, { customer: { id: 7, user: null } }), undefined);
    assert.equal(subject({ apiType: 'shop' }, {}), undefined);
});
