package io.marketgate.explanation;

/**
 * A part of the request that was accepted and has no effect, or none yet, or perhaps one that was not meant.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter
 * @param message one English sentence; never contains personal data
 */
public record Notice(Code code, String pointer, String message) {

    /** What is to be noticed. */
    public enum Code {
        /** The market has no pack, so nothing is sold there. */
        MARKET_WITHOUT_PACK,
        /** No pack has the export law of the market, so no parcel from there is sold. */
        ORIGIN_WITHOUT_EXPORT_LAW,
        /** No pack of the market knows the class, so goods of it are not sold there. */
        CLASS_WITHOUT_LAW,
        /** The register does not list the substance, so rules that need the composition stay closed. */
        UNLISTED_SUBSTANCE,
        /** Two statements cannot both be true, so the attribute counts as unknown. */
        CONTRADICTION,
        /** No rule asks for such a paper there. */
        NOT_ASKED,
        /**
         * It can never count as it was said: a paper that only the merchant can hold, or that is not valid, or that names a
         * partner or SKU the merchant does not have, or one of other markets, classes or roles than rules ask; papers on file
         * whose partner changes so; an interval that is over; a word that changes nothing.
         */
        NOT_COUNTED,
        /** The currency is not the storefront's. Prices count in it, and limits in money by the rates of the law. */
        OTHER_CURRENCY,
        /** No rate for the cart's currency is on file, so a limit in money could not be judged and closed a way. */
        NO_RATE,
        /** The URL to which shoppers are sent does not name their lines: its page must redeem the {@code state}. */
        LINES_NOT_IN_URL,
        /** There are no texts in the language, so the answer is in another. */
        OTHER_LANGUAGE,
        /** A fact of a SKU is not stated that rules ask where the merchant sells, so a decision waits for it. */
        UNSTATED_FACT
    }
}
