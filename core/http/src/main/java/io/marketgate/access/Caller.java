package io.marketgate.access;

import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.util.Set;

/**
 * The authenticated caller.
 *
 * @param merchant whose data the caller sees; data of another merchant does not exist for it
 * @param actor its name in the audit trail: {@code key:<id of the key>} or {@code user:<subject of the token>}
 * @param storefronts the storefronts it may act for; empty means every storefront of the merchant
 * @param roles words of {@link Roles}
 */
public record Caller(MerchantId merchant, String actor, Set<StorefrontId> storefronts, Set<String> roles) {
    public Caller {
        storefronts = Set.copyOf(storefronts);
        roles = Set.copyOf(roles);
    }

    /** Whether it may act for a storefront of its merchant. Does not check that the storefront exists. */
    public boolean mayActFor(StorefrontId storefront) {
        return storefronts.isEmpty() || storefronts.contains(storefront);
    }

    /** Whether it has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
