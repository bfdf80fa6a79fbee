'use strict';

const BUDGET = 1500;

/**
 * The options with their defaults. A shop that could not ask its gate must not start.
 *
 * @param {import('../index').MarketgateOptions} options
 * @returns {Required<import('../index').MarketgateOptions>}
 */
function checked({ gate, apiKey, storefront, isRegulated = () => true, budget = BUDGET }) {
    need(/^https?:$/.test(URL.canParse(gate) ? new URL(gate).protocol : ''), '`gate` is an http or https URL');
    need(typeof apiKey === 'string' && apiKey !== '', '`apiKey` is needed');
    need((typeof storefront === 'string' && storefront !== '') || typeof storefront === 'function', '`storefront` is needed');
    need(typeof isRegulated === 'function', '`isRegulated` is a function');
    need(Number.isInteger(budget) && budget > 0, '`budget` is a number of milliseconds');
    return { gate: gate.replace(/\/+$/, ''), apiKey, storefront, isRegulated, budget };
}

/** @param {boolean} condition @param {string} message */
function need(condition, message) {
    if (!condition) {
        throw new Error(`MarketgatePlugin: ${message}`);
    }
}

module.exports = { checked };
