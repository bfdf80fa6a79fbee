'use strict';

// A shop in memory with the plug-in as a merchant configures it. Where it listens, whom it trusts and its gate come from
// the environment.
const { bootstrap, dummyPaymentHandler, LanguageCode } = require('@vendure/core');
const { MarketgatePlugin } = require('@marketgate/vendure-plugin');

const { SHOP_PORT, SHOP_ADMINISTRATOR, SHOP_PASSWORD, GATE_URL, GATE_KEY } = process.env;

bootstrap({
    apiOptions: { hostname: '127.0.0.1', port: Number(SHOP_PORT), adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
        tokenMethod: 'bearer',
        superadminCredentials: { identifier: SHOP_ADMINISTRATOR, password: SHOP_PASSWORD },
    },
    defaultLanguageCode: LanguageCode.en,
    dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    customFields: { ProductVariant: [{ name: 'regulated', type: 'boolean', defaultValue: true }] },
    plugins: [
        MarketgatePlugin.init({
            gate: GATE_URL,
            apiKey: GATE_KEY,
            storefront: ctx => ctx.channel.code,
            isRegulated: line => line.productVariant.customFields.regulated,
        }),
    ],
}).catch(failure => {
    console.error(failure);
    process.exit(1);
});
