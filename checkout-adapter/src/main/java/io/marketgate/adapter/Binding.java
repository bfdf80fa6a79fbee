package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.access.Roles;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.util.Set;

/**
 * The storefront that a binding in the configuration stands for. The binding's name is the segment of the path under which
 * its platform calls. It is the storefront's id unless said otherwise, for two merchants may have a storefront of one id.
 */
public record Binding(MerchantId merchant, StorefrontId storefront) {

    /**
     * The binding of that name.
     *
     * @throws IllegalArgumentException if merchant or storefront are no identifiers
     */
    public static Binding of(String name, BindingConfig config) {
        return new Binding(
                new MerchantId(config.merchant()),
                new StorefrontId(config.storefront().orElse(name)));
    }

    /**
     * As whom a platform's calls are answered that prove themselves by no key and no token of the gate, once they are proven;
     * they act for this one storefront and do what a storefront does.
     *
     * @param platform the platform's name, for the audit trail
     */
    public Caller caller(String platform) {
        return new Caller(merchant, "platform:" + platform, Set.of(storefront), Set.of(Roles.STOREFRONT));
    }
}
