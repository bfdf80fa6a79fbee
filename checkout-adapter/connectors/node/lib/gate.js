'use strict';

const { NoRuling, NotProven } = require('./failures');
const { demandSold } = require('./receipt');
const { fits } = require('./ruling');

const TIMEOUT = 1500;

/** A gate, asked with one storefront's key. Nothing is cached and nothing is asked twice. */
class Gate {
    #url;
    #apiKey;
    #timeout;

    /**
     * @param {import('../index').GateOptions} options
     * @throws {TypeError} if an option is missing or malformed
     */
    constructor({ url, apiKey, timeout = TIMEOUT } = {}) {
        need(/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''), '`url` is an http or https URL');
        need(typeof apiKey === 'string' && apiKey !== '', '`apiKey` is needed');
        need(Number.isInteger(timeout) && timeout > 0, '`timeout` is a number of milliseconds');
        this.#url = url.replace(/\/+$/, '');
        this.#apiKey = apiKey;
        this.#timeout = timeout;
    }

    /**
     * Asks what may be sold of a cart. Sends `detail: SHOPPER` unless the cart says otherwise.
     *
     * @param {import('../index').Cart} cart
     * @returns {Promise<import('../index').Ruling>} an answer that fits the cart
     * @throws {NoRuling} if the gate is slow, gone or closed, or if its answer does not fit the cart
     */
    async decide(cart) {
        need(typeof cart.cartId === 'string' && cart.cartId !== '', '`cartId` is needed: the answer is compared with it');
        const asked = { detail: 'SHOPPER', ...cart };
        let answer;
        try {
            answer = await this.#post('/v1/checkout/decisions', asked);
        } catch (failure) {
            throw failure instanceof NoRuling ? failure : NoRuling.unanswered(failure);
        }
        if (!fits(answer, asked)) {
            throw new NoRuling('cause=misfit');
        }
        return answer;
    }

    /**
     * Resolves if a receipt proves that the order may be completed.
     *
     * @param {string | undefined} receipt what came with the order
     * @param {import('../index').ReceiptCart} cart written from the shop's own order, never from what came with it
     * @param {Date | string} [placedAt] now, if it is left out
     * @throws {NotProven} if not, and if the gate has not said so
     */
    async demandReceipt(receipt, cart, placedAt) {
        if (!receipt) {
            throw new NotProven('NO_RECEIPT');
        }
        const question = { receipt, cart, ...(placedAt && { placedAt }) };
        const said = await this.#post('/v1/receipts/verify', question)
            .then(answer => verification(answer, cart))
            .catch(cause => {
                throw new NotProven('UNVERIFIED', { cause });
            });
        demandSold(said, cart);
    }

    /** The JSON of a 200, within the timeout, the reading of the body included. */
    async #post(path, body) {
        const response = await fetch(this.#url + path, {
            method: 'POST',
            headers: { 'X-API-Key': this.#apiKey, 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify(body),
            redirect: 'error',
            signal: AbortSignal.timeout(this.#timeout),
        });
        if (response.status !== 200) {
            throw NoRuling.refused(response.status, await problem(response));
        }
        return response.json();
    }
}

/** What the gate says of a refusal (RFC 9457); undefined if the answer is not the gate's. */
async function problem(response) {
    if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
        await response.body?.cancel();
        return undefined;
    }
    return response.json().catch(() => undefined);
}

/** An answer about a receipt, if it is a yes for this cart or a no. */
function verification({ valid, why, storefront, verdicts }, cart) {
    const no = valid === false && typeof why === 'string';
    const yes = valid === true && storefront === cart.storefront && Object.keys(verdicts).length === cart.lines.length;
    if (!no && !yes) {
        throw new TypeError('neither a yes for this cart nor a no');
    }
    return { valid, why, verdicts };
}

/** @param {boolean} condition @param {string} message */
function need(condition, message) {
    if (!condition) {
        throw new TypeError(message);
    }
}

module.exports = { Gate };
