import type { Gate } from '@marketgate/client';
import type { Injector, Order, OrderLine, RequestContext, Type } from '@vendure/core';

/** A line as it would be: an order line, or what is about to become one. */
export type ProspectiveLine = Pick<OrderLine, 'id' | 'productVariant' | 'quantity' | 'customFields'> &
    Partial<Pick<OrderLine, 'unitPriceWithTax'>>;

export interface MarketgateOptions {
    /** Where the gate is, such as `https://gate.example`. */
    gate: string;
    /** The storefront's API key. */
    apiKey: string;
    /** Which of the merchant's storefronts sells: always the same, or told from the channel or the order. */
    storefront: string | ((ctx: RequestContext, order: Order) => string);
    /**
     * Whether the gate must be asked of a line. Only a plain `false` lets it pass; everything else, nothing included, asks.
     * Of the variant only columns and custom fields are sure to be loaded. Every line, if absent.
     */
    isRegulated?: (line: ProspectiveLine, ctx: RequestContext, injector: Injector) => boolean | Promise<boolean>;
    /** How many milliseconds the gate has before its silence counts as a refusal; 1500 if absent. */
    timeout?: number;
}

/** What the plug-in works with once its options are checked. */
export interface CheckedOptions extends Required<Pick<MarketgateOptions, 'storefront' | 'isRegulated'>> {
    gate: Gate;
}

export declare class MarketgatePlugin {
    static init(options: MarketgateOptions): Type<MarketgatePlugin>;
}
