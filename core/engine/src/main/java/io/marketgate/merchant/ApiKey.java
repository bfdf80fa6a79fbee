package io.marketgate.merchant;

import java.util.Set;

/**
 * A storefront's credential as it is stored: never the secret itself.
 *
 * @param id public part of the key, between {@code mg_} and the second underscore
 * @param secretSha256 lower-case hexadecimal SHA-256 of the whole key
 * @param storefronts the storefronts it may act for; empty means every storefront of the merchant
 * @param roles roles besides {@code storefront}; empty except for the embedded administrator's key
 */
public record ApiKey(String id, String name, String secretSha256, Set<StorefrontId> storefronts, Set<String> roles) {
    public ApiKey {
        storefronts = Set.copyOf(storefronts);
        roles = Set.copyOf(roles);
    }
}
