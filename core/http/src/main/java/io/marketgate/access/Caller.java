package io.marketgate.access;

import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authenticated caller.
 *
 * @param reach whose data it sees; data of other merchants does not exist for it
 * @param actor its name in the audit trail: {@code key:<id of the key>} or {@code user:<subject of the token>}
 * @param name what people call it: the key's name, or the user's account; null if it has none
 * @param storefronts the storefronts it may act for; empty means every storefront of the merchant
 * @param roles words of {@link Roles}
 */
public record Caller(
        Reach reach, String actor, @Nullable String name, Set<StorefrontId> storefronts, Set<String> roles) {
    public Caller {
        storefronts = Set.copyOf(storefronts);
        roles = Set.copyOf(roles);
    }

    /** A caller of one merchant that has no name for people. */
    public Caller(MerchantId merchant, String actor, Set<StorefrontId> storefronts, Set<String> roles) {
        this(new Reach.Own(merchant), actor, null, storefronts, roles);
    }

    /**
     * The merchant for whom this request is.
     *
     * @throws ProblemException if the operator of the platform names none
     */
    public MerchantId merchant() {
        if (reach instanceof Reach.Own own) {
            return own.merchant();
        }
        if (reach instanceof Reach.Platform platform && platform.named() != null) {
            return platform.named();
        }
        throw ProblemException.invalid(
                Reach.HEADER, "is needed: an operator of the platform names the merchant for whom this is");
    }

    /**
     * Whether a merchant that the path names exists for it.
     *
     * @throws ProblemException if the operator of the platform names another one in the header
     */
    public boolean reaches(MerchantId merchant) {
        if (reach instanceof Reach.Own own) {
            return own.merchant().equals(merchant);
        }
        if (reach instanceof Reach.Platform platform
                && platform.named() != null
                && !platform.named().equals(merchant)) {
            throw ProblemException.invalid(Reach.HEADER, "names another merchant than the path");
        }
        return true;
    }

    /** Whether it may act for a storefront of its merchant. Does not check that the storefront exists. */
    public boolean mayActFor(StorefrontId storefront) {
        return storefronts.isEmpty() || storefronts.contains(storefront);
    }

    /** Whether it may read the whole catalogue of its merchant, as no storefront's key may. */
    public boolean readsCatalogue() {
        return roles.stream().anyMatch(Roles.CATALOGUE_READERS::contains);
    }

    /** Whether it has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
