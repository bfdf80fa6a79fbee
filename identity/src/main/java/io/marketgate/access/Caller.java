package io.marketgate.access;

import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.util.Set;

/**
 * Who is calling, once that is proven.
 *
 * @param merchant whose data the caller sees; nothing of another merchant exists for it
 * @param actor who it is in the audit trail: {@code key:<id of the key>} or {@code user:<subject of the token>}
 * @param storefronts what it may act for; empty means every storefront of the merchant
 * @param roles words of {@link Roles}
 */
public record Caller(MerchantId merchant, String actor, Set<StorefrontId> storefronts, Set<String> roles) {
    public Caller {
        storefronts = Set.copyOf(storefronts);
        roles = Set.copyOf(roles);
    }

    /** Whether it may act for a storefront of its merchant; says nothing of whether there is one of that name. */
    public boolean mayActFor(StorefrontId storefront) {
        return storefronts.isEmpty() || storefronts.contains(storefront);
    }

    /** Whether it has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
