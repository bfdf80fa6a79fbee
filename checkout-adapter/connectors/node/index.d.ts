export interface GateOptions {
    /** Where the gate is, such as `https://gate.example`. */
    url: string;
    /** The storefront's API key. */
    apiKey: string;
    /** Milliseconds the gate has, the reading of its answer included; 1500 if absent. */
    timeout?: number;
}

/** A cart in the form of `POST /v1/checkout/decisions`. */
export interface Cart {
    storefront: string;
    /** Compared with the answer's. */
    cartId: string;
    /** ISO 4217. */
    currency: string;
    shipTo: Place;
    /** Whom the storefront knows; null or left out for a guest. */
    buyer?: { subject?: string | null } | null;
    lines: CartLine[];
    /** How far the purchase has come; kept for auditors. */
    stage?: 'BROWSE' | 'CART' | 'SHIPPING' | 'PAYMENT' | 'PLACE_ORDER' | 'EDIT' | 'RENEWAL';
    /** BCP 47, such as `th` or `zh-Hans`. */
    locale?: string;
    /** How much of the answer is sent; `SHOPPER` if absent. */
    detail?: 'FULL' | 'SHOPPER' | 'VERDICT';
    /** Whether a signed receipt is wanted. */
    receipt?: boolean;
}

export interface Place {
    /** ISO 3166-1 alpha-2. */
    country: string;
    /** ISO 3166-2 with its hyphen, or the province's name. */
    subdivision?: string | null;
    city?: string | null;
    postalCode?: string | null;
    lines?: string[];
}

export interface CartLine {
    id: string;
    sku: string;
    /** At least 1. */
    quantity: number;
    /** A decimal with tax, before discounts, such as `19.90`. */
    unitPrice: string;
    lot?: string | null;
    evidence?: object[];
}

/** What of a cart a receipt is over. */
export type ReceiptCart = Pick<Cart, 'storefront' | 'currency' | 'shipTo' | 'buyer' | 'lines'>;

export type Verdict = 'SELL_LOCAL' | 'REDIRECT' | 'BLOCK';

/** The members of an answer that a page shows; `FULL` answers have more. */
export interface Ruling {
    id: string;
    cartId: string;
    disposition: Verdict | 'SPLIT';
    market: string | null;
    /** The one language of all texts. */
    language: string;
    lines: RuledLine[];
    redirects: { storefront: string; url: string; lines: string[] }[];
    /** How well the buyer must be known, and is. */
    identity: { required: Level; held: Level; satisfied: boolean };
    /** What it was decided by; instants are ISO 8601. */
    basis: { revision: number; evaluatedAt: string; validUntil: string; rulesAgeMillis: number };
    /** What was accepted of the request and does nothing. For developers: English. */
    notices: { code: string; pointer: string; message: string }[];
    receipt: string | null;
}

export type Level = 'NONE' | 'SELF_DECLARED' | 'DOCUMENT_CHECKED' | 'REAL_NAME_VERIFIED';

export interface RuledLine {
    id: string;
    sku: string;
    market: string | null;
    verdict: Verdict;
    /** Of a sold or redirected line. */
    channel: 'DOMESTIC' | 'CROSS_BORDER' | null;
    /** That sells it; null for a blocked line. */
    storefront: string | null;
    blockKind: 'PROHIBITED' | 'CURABLE' | 'UNDETERMINED' | null;
    /** Absent for the detail `VERDICT`. */
    shopper?: ShopperSummary;
    /** Of an open line: what the shopper must be told before she pays is in `terms`. */
    road?: { rule: string; basis: string; terms: string[]; text: string } | null;
    remedies?: { action: string; actor: 'SHOPPER' | 'MERCHANT' | 'PARTNER'; option: number; text: string; url?: string }[];
}

export interface ShopperSummary {
    headline: string;
    explanation: string;
    nextSteps: { action: string; option: number; text: string }[];
    /** Said where she can do nothing. */
    nothing: string | null;
    law: string | null;
    /** All of it, for a page that shows no parts. */
    text: string;
}

export declare class Gate {
    constructor(options: GateOptions);
    /** Rejects with {@link NoRuling} unless the gate answers in time and for exactly this cart. */
    decide(cart: Cart): Promise<Ruling>;
    /** Rejects with {@link NotProven} unless the gate says that the receipt sells every line of this cart. */
    demandReceipt(receipt: string | undefined, cart: ReceiptCart, placedAt?: Date | string): Promise<void>;
}

/** Whether the storefront that asked may sell every line. */
export declare function isSold(ruling: Ruling): boolean;

/**
 * What the shopper reads of the lines that may not be sold, and the URL of the storefront that sells them, a line each;
 * undefined if all may. Throws a `TypeError` for a ruling of the detail `VERDICT`, which has no texts.
 */
export declare function refusal(ruling: Ruling, options?: { line?: string; naming?: boolean }): string | undefined;

/** What the shopper reads where the gate has said nothing, in English: the gate has the other languages. */
export declare const texts: Readonly<Record<'unjudged' | 'unreadable' | 'unnamed' | 'nowhere', string>>;

/** The gate has not ruled: nothing is sold. */
export declare class NoRuling extends Error {
    /** Whether asking again does not help: the gate has refused the request, the key or the storefront. */
    readonly lasting: boolean;
    /** What the gate says of it, for developers; undefined if it has said nothing. */
    readonly problem?: Problem;
}

/** RFC 9457. */
export interface Problem {
    /** `urn:marketgate:problem:` and a word. */
    type: string;
    title: string;
    status: number;
    detail?: string;
    /** What is wrong, each with its RFC 6901 pointer into the body. */
    violations?: { pointer: string; message: string }[];
}

/** No valid receipt covers the order: it is not completed. */
export declare class NotProven extends Error {
    /** For logs and staff; see the guide to receipts. */
    readonly why: string;
}

/** A JSON Web Key Set (RFC 7517). */
export interface KeySet {
    keys: { kid: string; kty: string; crv: string; x: string }[];
}

export interface PlacedOrder {
    /** Your merchant's id: a receipt of another one is refused. */
    merchant: string;
    /** Written from your own order. */
    cart: ReceiptCart;
    /** When your order was placed, by your own records: a receipt knows no orders. Now, if it is left out. */
    placedAt?: Date | string;
}

export type ReceiptCheck =
    | { valid: true; decision: string; verdicts: Record<string, Verdict> }
    | { valid: false; why: string };

/** Whether a receipt is valid for an order, by keys that you have; asks nobody. A valid one may be of a refusal. */
export declare function checkReceipt(receipt: string, keys: KeySet, order: PlacedOrder): ReceiptCheck;

export interface ReceiptKeysOptions {
    /** Where the gate is. */
    url: string;
    /** Milliseconds to read its keys; 1500 if absent. */
    timeout?: number;
    /** Milliseconds since 1970; `Date.now` if absent. */
    now?: () => number;
}

/** The keys of a gate, read again after five minutes and for a key that is unknown. */
export declare class ReceiptKeys {
    constructor(options: ReceiptKeysOptions);
    /** Rejects with {@link NotProven} unless the receipt sells every line of the order. */
    demand(receipt: string | undefined, order: PlacedOrder): Promise<void>;
}

/** The claim `cartSha256` for a cart and the claim `cartSalt`. */
export declare function cartSha256(cart: ReceiptCart, salt: string): string;

/** RFC 8785. */
export declare function canonicalJson(value: unknown): string;
