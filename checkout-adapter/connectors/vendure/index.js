'use strict';

const { PluginCommonModule, VendurePlugin } = require('@vendure/core');
const { checked } = require('./lib/options');
const { OrderGuard } = require('./lib/order-guard');
const { eligibilityChecker, interceptor, orderProcess } = require('./lib/hooks');

/** Registers the hooks. `MarketgatePlugin.init(options)` goes into the `plugins` of a Vendure configuration. */
class MarketgatePlugin {
    /** @type {import('./index').CheckedOptions | undefined} */
    static options;

    /** @param {import('./index').MarketgateOptions} options */
    static init(options) {
        MarketgatePlugin.options = checked(options);
        return MarketgatePlugin;
    }
}

VendurePlugin({
    imports: [PluginCommonModule],
    compatibility: '^3.7.0',
    configuration: config => {
        if (!MarketgatePlugin.options) {
            throw new Error('MarketgatePlugin.init(options) is needed');
        }
        const guard = new OrderGuard(MarketgatePlugin.options);
        const { orderOptions, paymentOptions } = config;
        orderOptions.orderInterceptors = [...(orderOptions.orderInterceptors ?? []), interceptor(guard)];
        orderOptions.process = [...(orderOptions.process ?? []), orderProcess(guard)];
        paymentOptions.paymentMethodEligibilityCheckers = [
            ...(paymentOptions.paymentMethodEligibilityCheckers ?? []),
            eligibilityChecker(guard),
        ];
        return config;
    },
})(MarketgatePlugin);

module.exports = { MarketgatePlugin };
