import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cartValidationsGenerateRun } from '../src/index.js';

const SINGAPORE = { countryCode: 'SG', provinceCode: null, zip: '238823' };
const OPEN = { verdict: 'SELL_LOCAL', validUntil: '2026-11-26T04:00:00.000Z' };

function variant(changes = {}) {
  return {
    __typename: 'ProductVariant',
    id: 'gid://shopify/ProductVariant/1',
    product: { title: 'Lipstick', hasAnyTag: false },
    metafield: { jsonValue: { revision: 1, evaluatedAt: '2026-11-23T04:00:00.000Z', markets: { SG: OPEN } } },
    ...changes
  };
}

function opened(markets) {
  return variant({ metafield: { jsonValue: { markets } } });
}

function input({ merchandise = [variant()], address = SINGAPORE, step = 'CHECKOUT_COMPLETION', date = '2026-11-23', quantity = 1 } = {}) {
  const lines = merchandise.map((one, index) => ({ id: `gid://shopify/CartLine/${index}`, quantity, merchandise: one }));
  return {
    buyerJourney: { step },
    shop: { localTime: { date } },
    cart: {
      deliveryGroups: address ? [{ deliveryAddress: address, cartLines: lines.map(({ id }) => ({ id })) }] : [],
      lines
    }
  };
}

function errors(changes) {
  const result = cartValidationsGenerateRun(input(changes));
  assert.deepEqual(Object.keys(result), ['operations']);
  assert.equal(result.operations.length, 1);
  const found = result.operations[0].validationAdd.errors;
  found.forEach(error => assert.deepEqual([Object.keys(error), error.target], [['message', 'target'], '$.cart']));
  return found.map(error => error.message);
}

test('lets a cart pass that the metafields open', () => {
  assert.deepEqual(errors(), []);
});

test('says what the gate said and where else it is sold', () => {
  const closed = { verdict: 'REDIRECT', message: 'HERBAL-OTC-1: not here.', storefront: 'global', url: 'https://global.shop.example' };

  assert.deepEqual(errors({ merchandise: [opened({ SG: closed })] }), ['HERBAL-OTC-1: not here. https://global.shop.example']);
});

test('closes what the gate closed without a word', () => {
  assert.equal(errors({ merchandise: [opened({ SG: { verdict: 'BLOCK' } })] }).length, 1);
});

test('refuses no change of a cart', () => {
  for (const merchandise of [opened({ SG: { verdict: 'BLOCK' } }), variant({ metafield: null })]) {
    assert.deepEqual(errors({ merchandise: [merchandise, merchandise], step: 'CART_INTERACTION' }), []);
    assert.equal(errors({ merchandise: [merchandise, merchandise], step: 'CHECKOUT_INTERACTION' }).length, 2);
  }
});

test('closes what was never checked, at every step of the checkout, unless it is marked as unregulated', () => {
  for (const metafield of [null, { jsonValue: null }, { jsonValue: {} }]) {
    assert.equal(errors({ merchandise: [variant({ metafield })], step: 'CHECKOUT_INTERACTION', address: null }).length, 1);
    assert.deepEqual(errors({ merchandise: [variant({ metafield, product: { title: 'Book', hasAnyTag: true } })] }), []);
  }
});

test('heeds the metafield of what is marked as unregulated', () => {
  const marked = { ...opened({ SG: { verdict: 'BLOCK' } }), product: { title: 'Book', hasAnyTag: true } };

  assert.equal(errors({ merchandise: [marked] }).length, 1);
});

test('closes on the first day that may not end before the verdict does, wherever the shop is', () => {
  assert.deepEqual(errors({ date: '2026-11-24' }), []);
  assert.equal(errors({ date: '2026-11-25' }).length, 1);
  assert.equal(errors({ date: '2027-01-01' }).length, 1);
});

test('closes a verdict that does not say how long it holds', () => {
  for (const validUntil of [undefined, null, '', 'tomorrow']) {
    assert.equal(errors({ merchandise: [opened({ SG: { verdict: 'SELL_LOCAL', validUntil } })] }).length, 1);
  }
});

test('closes markets of which the gate says nothing', () => {
  assert.equal(errors({ address: { ...SINGAPORE, countryCode: 'TH' } }).length, 1);
  assert.equal(errors({ address: { ...SINGAPORE, countryCode: 'BR' } }).length, 1);
});

test('waits for the address until the order is completed', () => {
  for (const address of [null, { countryCode: null }]) {
    assert.deepEqual(errors({ address, step: 'CHECKOUT_INTERACTION' }), []);
    assert.equal(errors({ address }).length, 1);
  }
});

test('opens nothing that is not wholly understood', () => {
  const seed = Number(process.env.SEED ?? Date.now());
  const values = [null, true, -1, 0.5, '', 'SELL_LOCAL', [], {}, [OPEN], 'x'.repeat(99)];
  let state = seed % 2147483647 || 1;
  const random = count => (state = (state * 48271) % 2147483647) % count;

  for (let round = 0; round < 500; round++) {
    const verdict = { ...OPEN, most: 1 };
    verdict[['verdict', 'validUntil', 'most'][random(3)]] = values[random(values.length)];
    const value = [{ markets: { SG: verdict } }, { markets: { SG: values[random(values.length)] } }, { markets: values[random(values.length)] },
      values[random(values.length)]][random(4)];
    const found = errors({ merchandise: [variant({ metafield: { jsonValue: value } })], quantity: 2 });

    // Of these only null says that two are not too many.
    const limitless = value?.markets?.SG?.most === null && value.markets.SG.verdict === OPEN.verdict && value.markets.SG.validUntil === OPEN.validUntil;
    assert.equal(found.length, limitless ? 0 : 1, `SEED=${seed} ${JSON.stringify(value)}`);
  }
});

test('counts all lines of a variant together', () => {
  const limited = opened({ SG: { ...OPEN, most: 3 } });

  assert.deepEqual(errors({ merchandise: [limited], quantity: 3 }), []);
  assert.equal(errors({ merchandise: [limited], quantity: 4 }).length, 1);
  assert.equal(errors({ merchandise: [limited, limited], quantity: 2 }).length, 2);
});

test('closes a product that has no variant, but no gift card', () => {
  assert.equal(errors({ merchandise: [{ __typename: 'CustomProduct', title: 'Something', isGiftCard: false }] }).length, 1);
  assert.deepEqual(errors({ merchandise: [{ __typename: 'CustomProduct', title: 'Card', isGiftCard: true }] }), []);
});

test('takes a country for itself only by a postcode that is its own', () => {
  const everywhere = opened({ CN: OPEN, DE: OPEN, HK: OPEN, US: OPEN, SG: OPEN });
  const closed = (countryCode, zip, provinceCode = null) => errors({ merchandise: [everywhere], address: { countryCode, provinceCode, zip } }).length;

  assert.deepEqual([closed('DE', '10115'), closed('DE', 'D-10115'), closed('US', '94105-1234', 'CA'), closed('CN', '200001')], [0, 0, 0, 0]);
  assert.deepEqual([closed('DE', '78266'), closed('DE', '27498'), closed('DE', '87568'), closed('DE', null)], [1, 1, 1, 1]);
  assert.deepEqual([closed('US', '00901'), closed('US', '96913'), closed('US', '09012'), closed('US', '94105', 'PR')], [1, 1, 1, 1]);
  assert.deepEqual([closed('CN', '999077'), closed('CN', '000000'), closed('CN', '570100'), closed('CN', '200001', 'HK')], [1, 1, 1, 1]);
  assert.deepEqual([closed('SG', '238823'), closed('SG', null), closed('SG', '96540', 'AP')], [0, 0, 1]);
  assert.deepEqual([closed('HK', null, 'KL'), closed('HK', '999077')], [0, 0]);
});
