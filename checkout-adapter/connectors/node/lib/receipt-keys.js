'use strict';

const { NotProven } = require('./failures');
const { checkReceipt, demandSold } = require('./receipt');

const TIMEOUT = 1500;
/** The gate's own `max-age`. */
const FRESH_MILLIS = 300_000;
/** How often a key that nobody knows makes the keys be read again. */
const AGAIN_MILLIS = 10_000;

/** The keys of a gate, read when they are needed: receipts are checked here and not by the gate. */
class ReceiptKeys {
    #url;
    #timeout;
    #now;
    #read = { keys: { keys: [] }, at: -Infinity };

    /** @param {import('../index').ReceiptKeysOptions} options */
    constructor({ url, timeout = TIMEOUT, now = Date.now }) {
        this.#url = `${url.replace(/\/+$/, '')}/.well-known/jwks.json`;
        this.#timeout = timeout;
        this.#now = now;
    }

    /**
     * Resolves if a receipt proves that the order may be completed.
     *
     * @param {string | undefined} receipt what came with the order
     * @param {import('../index').PlacedOrder} order
     * @throws {NotProven} if not; `UNVERIFIED` if the keys cannot be read
     */
    async demand(receipt, order) {
        if (!receipt) {
            throw new NotProven('NO_RECEIPT');
        }
        let check = checkReceipt(receipt, await this.#keys(FRESH_MILLIS), order);
        if (!check.valid && check.why === 'UNKNOWN_KEY') {
            check = checkReceipt(receipt, await this.#keys(AGAIN_MILLIS), order);
        }
        demandSold(check, order.cart);
    }

    /** The keys, read no longer ago than that. */
    async #keys(age) {
        if (this.#now() - this.#read.at >= age) {
            const at = this.#now();
            const keys = await this.#fetched().catch(cause => {
                throw new NotProven('UNVERIFIED', { cause });
            });
            this.#read = { keys, at };
        }
        return this.#read.keys;
    }

    async #fetched() {
        const response = await fetch(this.#url, {
            headers: { Accept: 'application/json' },
            redirect: 'error',
            signal: AbortSignal.timeout(this.#timeout),
        });
        const set = response.status === 200 ? await response.json() : undefined;
        if (!Array.isArray(set?.keys)) {
            await response.body?.cancel().catch(() => {});
            throw new TypeError(`no keys, status=${response.status}`);
        }
        return set;
    }
}

module.exports = { ReceiptKeys };
