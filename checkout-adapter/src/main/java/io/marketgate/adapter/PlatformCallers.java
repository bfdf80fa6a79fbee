package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.access.Roles;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.util.Set;

/** Callers of platforms that prove themselves by a signature over the body, who have no key and no token. */
public final class PlatformCallers {
    private PlatformCallers() {}

    /**
     * A shop whose signature was verified; it may act for its one storefront and do what a storefront does.
     *
     * @param platform the platform's name, for the audit trail
     */
    public static Caller of(String platform, MerchantId merchant, StorefrontId storefront) {
        return new Caller(merchant, "platform:" + platform, Set.of(storefront), Set.of(Roles.STOREFRONT));
    }
}
