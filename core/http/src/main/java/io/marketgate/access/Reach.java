package io.marketgate.access;

import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** Whose data a credential opens. */
public sealed interface Reach {
    /** The header in which an operator of the platform names a merchant. */
    String HEADER = "Marketgate-Merchant";

    /** One merchant's, whom the credential names; nothing in a request changes that. */
    record Own(MerchantId merchant) implements Reach {}

    /**
     * Every merchant's: the operator of the platform.
     *
     * @param named the merchant for whom this request is, or null if it names none
     */
    record Platform(@Nullable MerchantId named) implements Reach {}
}
