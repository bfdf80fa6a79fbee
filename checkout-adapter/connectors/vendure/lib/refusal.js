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

/** What closed the way that decided the line, what several laws ask in one sentence once; the others explain ways not taken. */
function wording(line) {
    const decisive = line.reasons.filter(one => one.decisive);
    const told = decisive.filter((one, at) => decisive.findIndex(other => other.message === one.message) === at).map(sentence);
    const name = `${line.sku}${limit(line)}`;
    return told.length === 0 ? `${name}.` : `${name}: ${told.join(' ')}`;
}

/** How many units would be sold, in a sign that every language reads; the answer has no sentence for it. */
function limit(line) {
    const quantities = (line.remedies ?? [])
        .filter(remedy => remedy.action === 'REDUCE_QUANTITY')
        .map(remedy => remedy.maxQuantity)
        .filter(Number.isInteger);
    return quantities.length === 0 ? '' : ` (≤ ${Math.max(...quantities)})`;
}

function sentence(reason) {
    const source = [reason.legalBasis?.instrument, reason.enforcementBody].filter(Boolean).join('; ');
    return `${reason.message}${source && ` (${source})`}`;
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
