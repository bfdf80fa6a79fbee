'use strict';

/** What a shopper reads where the gate has said nothing. */
const texts = Object.freeze({
    /** The gate was silent, closed or broken; asking again may help. */
    unjudged: 'This order cannot be checked just now, so it is not sold. Please try again in a moment.',
    /** The gate refused the question; asking again does not help. */
    unreadable: 'This order cannot be checked as it is, so it is not sold. Please ask the shop.',
    /** A product has no SKU, so the gate cannot be asked. */
    unnamed: 'A product of this order has no SKU, so it cannot be checked and is not sold. Please take it out, or ask the shop.',
    /** There is no country yet. */
    nowhere: 'Please say where the order goes first: what may be sold depends on it.',
});

module.exports = { texts };
