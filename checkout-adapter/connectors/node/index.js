'use strict';

const { cartSha256, canonicalJson } = require('./lib/cart-digest');
const { Gate } = require('./lib/gate');
const { NoRuling, NotProven } = require('./lib/failures');
const { ReceiptKeys } = require('./lib/receipt-keys');
const { checkReceipt } = require('./lib/receipt');
const { isSold, refusal } = require('./lib/ruling');
const { texts } = require('./lib/texts');

module.exports = { canonicalJson, cartSha256, checkReceipt, Gate, isSold, NoRuling, NotProven, ReceiptKeys, refusal, texts };
