'use strict';

// Puts into an empty Medusa what a shopper needs to buy: a region with a parcel and a way to pay, and goods with prices.
// Writes what the store's API calls them to the file SHOP_OPEN.
const fs = require('node:fs');
const { ContainerRegistrationKeys, Modules } = require('@medusajs/framework/utils');
const flows = require('@medusajs/medusa/core-flows');

const { SHOP_OPEN, SHOP_SKUS } = process.env;
const CURRENCY = 'usd';
const COUNTRIES = ['sg', 'th'];

module.exports.default = async ({ container }) => {
    const made = async (workflow, input) => (await workflow(container).run({ input })).result;
    const link = (location, fulfilment) =>
        container.resolve(ContainerRegistrationKeys.LINK).create({
            [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
            [Modules.FULFILLMENT]: fulfilment,
        });

    const [channel] = await made(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Web' }] });
    const [key] = await made(flows.createApiKeysWorkflow, {
        api_keys: [{ title: 'Web', type: 'publishable', created_by: '' }],
    });
    await made(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] });

    const [region] = await made(flows.createRegionsWorkflow, {
        regions: [
            { name: 'Asia', currency_code: CURRENCY, countries: COUNTRIES, payment_providers: ['pp_system_default'] },
        ],
    });
    await made(
        flows.createTaxRegionsWorkflow,
        COUNTRIES.map(country_code => ({ country_code, provider_id: 'tp_system' })),
    );

    const [location] = await made(flows.createStockLocationsWorkflow, {
        locations: [{ name: 'Store', address: { address_1: '', country_code: 'HK' } }],
    });
    await made(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] });
    await link(location, { fulfillment_provider_id: 'manual_manual' });
    const sending = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
        name: 'Sending',
        type: 'shipping',
        service_zones: [
            { name: 'Asia', geo_zones: COUNTRIES.map(country_code => ({ type: 'country', country_code })) },
        ],
    });
    await link(location, { fulfillment_set_id: sending.id });
    const [profile] = await made(flows.createShippingProfilesWorkflow, { data: [{ name: 'Goods', type: 'default' }] });
    const [parcel] = await made(flows.createShippingOptionsWorkflow, [
        {
            name: 'Parcel',
            type: { label: 'Parcel', description: 'By post', code: 'parcel' },
            provider_id: 'manual_manual',
            service_zone_id: sending.service_zones[0].id,
            shipping_profile_id: profile.id,
            price_type: 'flat',
            prices: [{ currency_code: CURRENCY, amount: 5 }],
            rules: [
                { attribute: 'enabled_in_store', operator: 'eq', value: 'true' },
                { attribute: 'is_return', operator: 'eq', value: 'false' },
            ],
        },
    ]);

    const products = await made(flows.createProductsWorkflow, {
        products: SHOP_SKUS.split(',').map(sku => ({
            title: sku,
            status: 'published',
            sales_channels: [{ id: channel.id }],
            shipping_profile_id: profile.id,
            options: [{ title: 'Kind', values: ['Only'] }],
            variants: [
                {
                    title: 'Only',
                    sku,
                    manage_inventory: false,
                    options: { Kind: 'Only' },
                    prices: [{ currency_code: CURRENCY, amount: 19.9 }],
                },
            ],
        })),
    });

    const variants = Object.fromEntries(products.map(({ variants: [only] }) => [only.sku, only.id]));
    fs.writeFileSync(SHOP_OPEN, JSON.stringify({ key: key.token, region: region.id, parcel: parcel.id, variants }));
};
