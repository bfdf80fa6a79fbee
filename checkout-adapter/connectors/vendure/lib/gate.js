'use strict';

const VERDICTS = ['SELL_LOCAL', 'REDIRECT', 'BLOCK'];

/** The gate has not ruled. Its message is for the log and holds nothing of the order. */
class NoRuling extends Error {
    /** @param {string} message @param {boolean} [lasting] whether the same question will never be ruled */
    constructor(message, lasting = false) {
        super(message);
        this.lasting = lasting;
    }
}

/**
 * Asks the gate, within the budget, the reading of its answer included.
 *
 * @returns {Promise<object>} an answer that fits the cart
 * @throws {NoRuling} if the gate is slow, gone, closed, or answers something else than it was asked
 */
async function ask({ gate, apiKey, budget }, cart) {
    let answer;
    try {
        const response = await fetch(`${gate}/v1/checkout/decisions`, {
            method: 'POST',
            headers: { 'X-API-Key': apiKey, 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify(cart),
            redirect: 'error',
            signal: AbortSignal.timeout(budget),
        });
        if (response.status !== 200) {
            await response.body?.cancel();
            throw new NoRuling(`status=${response.status}`, response.status === 400);
        }
        answer = await response.json();
    } catch (failure) {
        throw failure instanceof NoRuling ? failure : new NoRuling(`cause=${failure.name}`);
    }
    if (!fits(answer, cart)) {
        throw new NoRuling('cause=misfit');
    }
    return answer;
}

/** Whether an answer rules exactly the lines of this cart, and does not contradict itself. */
function fits(answer, cart) {
    if (answer?.cartId !== cart.cartId || !Array.isArray(answer.lines) || !Array.isArray(answer.redirects)) {
        return false;
    }
    const asked = new Map(cart.lines.map(line => [line.id, line]));
    const ruled = new Set(answer.lines.map(line => line?.id));
    return (
        answer.lines.length === asked.size &&
        ruled.size === asked.size &&
        answer.lines.every(line => isRuled(line) && asked.get(line.id)?.sku === line.sku) &&
        (answer.disposition === 'SELL_LOCAL' || answer.lines.some(line => !isOpen(line)))
    );
}

/** Every line has a text for the shopper, and a yes names the road it goes by. */
function isRuled(line) {
    return VERDICTS.includes(line?.verdict) && typeof line.shopper?.text === 'string' && (!isOpen(line) || Boolean(line.road?.rule));
}

/** Whether a line may be sold by the storefront that asked. */
function isOpen(line) {
    return line.verdict === 'SELL_LOCAL';
}

module.exports = { ask, fits, isOpen, NoRuling };
