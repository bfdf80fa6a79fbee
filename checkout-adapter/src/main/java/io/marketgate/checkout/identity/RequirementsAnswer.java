package io.marketgate.checkout.identity;

import io.marketgate.identity.verification.Requirements;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Law;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A market's identity policy, on the wire.
 *
 * @param never documents that must not be asked for
 * @param claims further claims that may be required, such as {@code AGE_OVER_18}
 * @param validity how long an assurance lasts at most, as an ISO 8601 period
 */
public record RequirementsAnswer(
        String market,
        List<Accepted> accepted,
        List<String> never,
        List<String> claims,
        String validity,
        Basis legalBasis) {

    /**
     * An accepted document.
     *
     * @param form how its number is entered, or null if only a token can vouch for it
     * @param level the level it unlocks when verified this way
     */
    public record Accepted(
            String document, @Nullable String form, AssuranceLevel level, IdentityPolicy.Verification verification) {}

    /** The legal basis. */
    public record Basis(
            String instrument,
            @Nullable String article,
            @Nullable String inForceSince,
            String source) {}

    static RequirementsAnswer of(IdentityPolicy policy) {
        Law law = policy.law();
        return new RequirementsAnswer(
                policy.market().value(),
                policy.accepted().stream().map(RequirementsAnswer::accepted).toList(),
                List.copyOf(new TreeSet<>(policy.never())),
                List.copyOf(new TreeSet<>(policy.claims())),
                policy.validity().toString(),
                new Basis(
                        law.act(),
                        law.article(),
                        law.since() == null ? null : law.since().toString(),
                        policy.source().url().toString()));
    }

    private static Accepted accepted(IdentityPolicy.Accepted one) {
        return new Accepted(
                one.document(), Requirements.form(one.document()).orElse(null), one.level(), one.verification());
    }
}
