'use strict';

const { Gate } = require('@marketgate/client');

/**
 * What the plug-in works with. A shop that could not ask its gate must not start.
 *
 * @param {import('../index').MarketgateOptions} options
 * @returns {import('../index').CheckedOptions}
 */
function checked({ gate, apiKey, storefront, isRegulated = () => true, timeout }) {
    need((typeof storefront === 'string' && storefront !== '') || typeof storefront === 'function', '`storefront` is needed');
    need(typeof isRegulated === 'function', '`isRegulated` is a function');
    try {
        return { gate: new Gate({ url: gate, apiKey, timeout }), storefront, isRegulated };
    } catch (wrong) {
        throw new Error(`MarketgatePlugin: ${wrong.message.replace('`url`', '`gate`')}`);
    }
}

/** @param {boolean} condition @param {string} message */
function need(condition, message) {
    if (!condition) {
        throw new Error(`MarketgatePlugin: ${message}`);
    }
}

module.exports = { checked };
