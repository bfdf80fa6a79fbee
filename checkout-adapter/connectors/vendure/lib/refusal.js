'use strict';

const { isOpen } = require('./gate');

/** Said where nothing is known, so nothing is sold. */
const UNJUDGED = 'This order cannot be checked just now, so it is not sold. Please try again in a moment.';
const UNNAMED = 'A product of this order has no SKU, so it cannot be checked and is not sold. Please take it out, or ask the shop.';
const UNREADABLE = 'This order cannot be checked as it is, so it is not sold. Please ask the shop.';
const NOWHERE = 'Please say where the order goes first: what may be sold depends on it.';

/**
 * Why lines may not be sold, line by line, and where to go on: one string, for Vendure shows no more.
 *
 * @param {object} answer one that fits
 * @param {string} [only] the line to speak of; all of them if absent
 * @returns {string | undefined} nothing if they may be sold
 */
function refusal(answer, only) {
    const closed = answer.lines.filter(line => !isOpen(line) && (only === undefined || line.id === only));
    if (closed.length === 0) {
        return undefined;
    }
    const url = handover(answer, closed);
    return [...closed.map(wording), ...(url ? [url] : [])].join(' ');
}

/** What the gate says of the line: why, what the shopper can do, and the law. */
function wording(line) {
    return `${line.sku}: ${line.shopper.text}`;
}

/** The first URL that takes one of these lines on. */
function handover({ redirects }, closed) {
    const urls = [
        ...redirects.filter(one => closed.some(line => one.lines?.includes(line.id))).map(one => one.url),
        ...closed.flatMap(line => line.remedies ?? []).map(remedy => remedy.url),
    ];
    return urls.find(url => typeof url === 'string' && url.startsWith('https://'));
}

/** Vendure takes what refuses a transition for an ICU message, in which braces and apostrophes mean something. */
function untranslated(text) {
    return text.replaceAll("'", "''").replace(/[{}]+/g, "'$&'");
}

module.exports = { refusal, untranslated, NOWHERE, UNJUDGED, UNNAMED, UNREADABLE };
