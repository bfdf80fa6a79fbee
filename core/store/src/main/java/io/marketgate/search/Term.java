package io.marketgate.search;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Digest;
import java.nio.ByteBuffer;

/** What a decision is found by. The names are part of the stored form: a term that is renamed finds nothing old. */
public enum Term {
    MARKET,
    STOREFRONT,
    CART,
    /** Of some line. */
    SKU,
    /** Of some line. */
    VERDICT,
    /** SKU and verdict of one line. */
    SKU_VERDICT,
    /** Of a reason, a finding, or the road of a line. */
    RULE,
    /** Of a reason or a finding. */
    CODE,
    /** Of the whole cart. */
    DISPOSITION,
    /** That the storefront stated. */
    STAGE,
    /** The buyer's pseudonym. */
    PSEUDONYM;

    /**
     * The stored form: 64 bits of a SHA-256, so that an index entry is small whatever the value. Of ten million different
     * values two are the same with a probability of one in 370,000.
     */
    public long of(MerchantId merchant, String... values) {
        Digest digest = Digest.of("search").add(merchant.value()).add(name());
        for (String value : values) {
            digest.add(value);
        }
        return ByteBuffer.wrap(digest.end()).getLong();
    }
}
