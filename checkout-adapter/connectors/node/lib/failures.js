'use strict';

/** The gate has not ruled, so nothing is sold. The message is for a log and holds nothing of the cart. */
class NoRuling extends Error {
    /**
     * @param {string} message
     * @param {boolean} [lasting] whether the same cart is never ruled
     */
    constructor(message, lasting = false) {
        super(message);
        this.name = 'NoRuling';
        this.lasting = lasting;
    }
}

/** No valid receipt covers the order, so it is not completed. */
class NotProven extends Error {
    /**
     * @param {string} why a word of the gate, or `NO_RECEIPT`, `NOT_SOLD_HERE` or `UNVERIFIED`
     * @param {ErrorOptions} [options]
     */
    constructor(why, options) {
        super(`no valid receipt covers this order (${why})`, options);
        this.name = 'NotProven';
        this.why = why;
    }
}

module.exports = { NoRuling, NotProven };
