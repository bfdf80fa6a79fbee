'use strict';

/**
 * The body of `POST /v1/checkout/decisions`. Of the address only what tells which law applies goes along.
 *
 * @param {import('@vendure/core').Order} order
 * @param {{storefront: string, languageCode: string, subject?: string}} asking
 * @param {{id: string, sku: string, quantity: number, unitPrice: string}[]} lines
 */
function cart(order, { storefront, languageCode, subject }, lines) {
    const { countryCode, province, city, postalCode } = order.shippingAddress;
    return {
        storefront,
        cartId: order.code,
        locale: languageCode.replaceAll('_', '-'),
        currency: order.currencyCode,
        shipTo: {
            country: countryCode,
            subdivision: province || null,
            city: city || null,
            postalCode: postalCode || null,
        },
        ...(subject && { buyer: { subject } }),
        lines,
    };
}

/**
 * An amount of Vendure as a decimal. Its unit is told by the money strategy and not by the currency: with the usual
 * precision of 2, 50000 are 500 yen.
 *
 * @param {number} amount rounded up, so that no limit is undercut
 * @param {number} precision
 */
function decimal(amount, precision) {
    const whole = Math.ceil(amount);
    if (!Number.isSafeInteger(whole) || whole < 0) {
        throw new RangeError('an amount that is no amount');
    }
    const digits = String(whole).padStart(precision + 1, '0');
    return precision === 0 ? digits : `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/**
 * Whom the gate is asked for: the customer who has signed in, not one who only gave a customer's e-mail address. Where no
 * shopper acts, as when a payment provider reports, whoever the order belongs to.
 *
 * @param {import('@vendure/core').RequestContext} ctx
 * @param {import('@vendure/core').Order} order with `customer.user`
 * @returns {string | undefined}
 */
function subject(ctx, { customer }) {
    const account = customer?.user?.id;
    if (account === undefined || (ctx.apiType === 'shop' && String(ctx.activeUserId) !== String(account))) {
        return undefined;
    }
    return String(customer.id);
}

module.exports = { cart, decimal, subject };
