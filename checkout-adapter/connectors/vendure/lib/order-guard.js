'use strict';

const { ConfigService, EntityHydrator, Logger, OrderModifier, ProductVariantService } = require('@vendure/core');
const { NoRuling, refusal, texts } = require('@marketgate/client');
const { cart, decimal, subject } = require('./cart');

const PRECISION = 2;

/** Says of orders why they may not be sold. Whatever goes wrong while it finds out is such a reason. */
class OrderGuard {
    /** @param {import('../index').CheckedOptions} options */
    constructor(options) {
        this.options = options;
    }

    /** @param {import('@vendure/core').Injector} injector */
    init(injector) {
        this.injector = injector;
        this.precision = injector.get(ConfigService).entityOptions.moneyStrategy.precision ?? PRECISION;
    }

    /** Whether anything can be judged: law is a place's. */
    knowsWhere(order) {
        return Boolean(order.shippingAddress?.countryCode);
    }

    /**
     * The line that more of a variant goes into: the quantity Vendure tells of an addition is what that line will hold.
     *
     * @returns {Promise<import('@vendure/core').OrderLine | undefined>} nothing if it will be a new one
     */
    lineOf(ctx, order, variantId, customFields) {
        return this.injector.get(OrderModifier).getExistingOrderLine(ctx, order, variantId, customFields);
    }

    /** @returns {Promise<string | undefined>} why the order may not be placed as it is */
    ofOrder(ctx, order) {
        return this.#guarded(async () => {
            const regulated = await this.#regulated(ctx, order.lines);
            if (regulated.length === 0) {
                return undefined;
            }
            if (regulated.some(isUnnamed)) {
                return texts.unnamed;
            }
            return this.knowsWhere(order) ? refusal(await this.#judged(ctx, order, regulated), { naming: true }) : texts.nowhere;
        });
    }

    /**
     * Judges the order as it would be, and speaks of the one line that changes: what else is in the order is said when it
     * is to be placed.
     *
     * @param {import('../index').ProspectiveLine} changed in place of the order's line with its id, if there is one
     * @returns {Promise<string | undefined>} why this line may not be in it
     */
    ofChange(ctx, order, changed) {
        return this.#guarded(async () => {
            if ((await this.#regulated(ctx, [changed])).length === 0) {
                return undefined;
            }
            if (isUnnamed(changed)) {
                return texts.unnamed;
            }
            // A line without a SKU is spoken of when the order is to be placed; it must not stop what is added beside it.
            const others = order.lines.filter(line => line.id !== changed.id && !isUnnamed(line));
            const lines = [...(await this.#regulated(ctx, others)), changed];
            return refusal(await this.#judged(ctx, order, lines), { line: String(changed.id), naming: true });
        });
    }

    async #regulated(ctx, lines) {
        const held = lines.filter(line => line.quantity > 0);
        const answers = await Promise.all(held.map(line => this.options.isRegulated(line, ctx, this.injector)));
        return held.filter((line, i) => answers[i] !== false);
    }

    async #judged(ctx, order, lines) {
        const { storefront } = this.options;
        if (order.customer) {
            await this.injector.get(EntityHydrator).hydrate(ctx, order.customer, { relations: ['user'] });
        }
        const asking = {
            storefront: typeof storefront === 'function' ? storefront(ctx, order) : storefront,
            languageCode: ctx.languageCode,
            subject: subject(ctx, order),
        };
        const asked = await Promise.all(lines.map(line => this.#line(ctx, line)));
        return this.options.gate.decide(cart(order, asking, asked));
    }

    /** The price before discounts, with tax: the highest there is, so that no limit is undercut. */
    async #line(ctx, line) {
        const { sku } = line.productVariant;
        const price = line.unitPriceWithTax ?? (await this.#priced(ctx, line.productVariant.id)).priceWithTax;
        return {
            id: String(line.id),
            sku,
            quantity: line.quantity,
            unitPrice: decimal(price, this.precision),
        };
    }

    /** What is not in the order yet has its list price. */
    #priced(ctx, id) {
        return this.injector.get(ProductVariantService).findOne(ctx, id);
    }

    async #guarded(judge) {
        try {
            return await judge();
        } catch (failure) {
            const why = failure instanceof NoRuling ? failure.message : `cause=${failure?.name}`;
            Logger.warn(`order refused unjudged, ${why}`, 'Marketgate');
            return failure.lasting ? texts.unreadable : texts.unjudged;
        }
    }
}

function isUnnamed({ productVariant }) {
    return !productVariant.sku?.trim();
}

module.exports = { OrderGuard };
