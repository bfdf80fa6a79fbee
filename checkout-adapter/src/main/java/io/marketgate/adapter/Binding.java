package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.access.Roles;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.util.Set;

/**
 * The merchant and storefront that a binding in the configuration stands for. The platform calls under the binding's
 * name, which is a path segment. The name is also the storefront's id unless the configuration sets another one,
 * because two merchants may use the same storefront id.
 */
public record Binding(MerchantId merchant, StorefrontId storefront) {

    /**
     * The binding with this name.
     *
     * @throws IllegalArgumentException if the merchant or storefront is not an identifier
     */
    public static Binding of(String name, BindingConfig config) {
        return new Binding(
                new MerchantId(config.merchant()),
                new StorefrontId(config.storefront().orElse(name)));
    }

    /**
     * The caller that a platform acts as once its call is authenticated by the platform's own means instead of an API
     * key or token. It may act for this one storefront only, with the storefront role.
     *
     * @param platform the platform's name, for the audit trail
     */
    public Caller caller(String platform) {
        return new Caller(merchant, "platform:" + platform, Set.of(storefront), Set.of(Roles.STOREFRONT));
    }
}
