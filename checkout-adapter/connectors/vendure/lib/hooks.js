'use strict';

const { LanguageCode, PaymentMethodEligibilityChecker } = require('@vendure/core');
const { untranslated } = require('./icu');

/** States in which an order can still change, or is none any more: to get there sells nothing. */
const UNBINDING = ['Created', 'Draft', 'AddingItems', 'Modifying', 'Cancelled'];

/**
 * Tells the shopper early. Before a country is known nothing can be judged, and taking something out needs no leave.
 *
 * @param {import('./order-guard').OrderGuard} guard
 * @returns {import('@vendure/core').OrderInterceptor}
 */
function interceptor(guard) {
    return {
        init: injector => guard.init(injector),
        async willAddItemToOrder(ctx, order, { productVariant, quantity, customFields }) {
            if (guard.knowsWhere(order)) {
                const line = await guard.lineOf(ctx, order, productVariant.id, customFields);
                return guard.ofChange(ctx, order, { id: line?.id ?? 'new', productVariant, quantity, customFields });
            }
        },
        async willAdjustOrderLine(ctx, order, { orderLine, quantity, customFields }) {
            if (guard.knowsWhere(order) && quantity > orderLine.quantity) {
                const { id, productVariant, unitPriceWithTax } = orderLine;
                return guard.ofChange(ctx, order, {
                    id,
                    productVariant,
                    quantity,
                    customFields: customFields ?? orderLine.customFields,
                    unitPriceWithTax,
                });
            }
        },
    };
}

/**
 * The lock: no order gets to where it binds without being judged, by whatever path its lines and address got into it. That
 * is every step of an order that is not placed yet out of the states in which it can change, and every way back of one that
 * staff have changed.
 *
 * @param {import('./order-guard').OrderGuard} guard
 * @returns {import('@vendure/core').OrderProcess<string>}
 */
function orderProcess(guard) {
    return {
        init: injector => guard.init(injector),
        async onTransitionStart(from, to, { ctx, order }) {
            if (!UNBINDING.includes(to) && (from === 'Modifying' || !order.orderPlacedAt)) {
                const refused = await guard.ofOrder(ctx, order);
                return refused && untranslated(refused);
            }
        },
    };
}

/**
 * To be chosen on each payment method: it refuses before money moves, where the lock could only refuse after.
 *
 * @param {import('./order-guard').OrderGuard} guard
 */
function eligibilityChecker(guard) {
    return new PaymentMethodEligibilityChecker({
        code: 'marketgate',
        description: [{ languageCode: LanguageCode.en, value: 'Nothing is paid that may not be sold (Marketgate)' }],
        args: {},
        init: injector => guard.init(injector),
        check: async (ctx, order) => (await guard.ofOrder(ctx, order)) ?? true,
    });
}

module.exports = { eligibilityChecker, interceptor, orderProcess };
