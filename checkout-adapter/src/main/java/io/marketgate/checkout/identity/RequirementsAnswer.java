package io.marketgate.checkout.identity;

import io.marketgate.identity.verification.Requirements;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Law;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A market's identity policy, on the wire.
 *
 * @param never documents that must not be asked for
 * @param claims further claims that may be required, such as {@code AGE_OVER_18}
 * @param validity how long an assurance lasts at most, as an ISO 8601 period
 */
public record RequirementsAnswer(
        @Schema(description = "whose policy it is") String market,

        @Schema(description = "each document once, in the order of the policy")
        List<Accepted> accepted,

        @Schema(description = "documents that must not be asked for")
        List<String> never,

        @Schema(description = "what may be asked for besides, such as `AGE_OVER_18`")
        List<String> claims,

        @Schema(description = "how long an assurance lasts at most, an ISO 8601 period such as `P1Y`")
        String validity,

        @Schema(description = "what the policy stands on") Basis legalBasis) {

    /**
     * An accepted document.
     *
     * @param form how its number is entered, or null if only a token can vouch for it
     * @param ways how it can be verified
     */
    public record Accepted(
            @Schema(description = "a document type of the vocabulary")
            String document,

            @Schema(description = "how its number is entered, in English; null where only a token can vouch for it")
            @Nullable
            String form,

            @Schema(description = "how it can be verified, and what level that reaches, in the order of the policy")
            List<Way> ways) {}

    /**
     * A way of verifying a document.
     *
     * @param level the level that it reaches this way
     */
    public record Way(
            @Schema(description = "the level that it reaches when verified this way")
            AssuranceLevel level,

            @Schema(description = "by whom") IdentityPolicy.Verification verification) {}

    /** The legal basis. */
    public record Basis(
            @Schema(description = "of the law") String instrument,

            @Schema(description = "of the instrument; null where the whole is meant") @Nullable
            String article,

            @Schema(description = "first day it was in force; null where it is not known") @Nullable
            String inForceSince,

            @Schema(description = "URL of the text") String source) {}

    static RequirementsAnswer of(IdentityPolicy policy) {
        Law law = policy.law();
        return new RequirementsAnswer(
                policy.market().value(),
                accepted(policy),
                List.copyOf(new TreeSet<>(policy.never())),
                List.copyOf(new TreeSet<>(policy.claims())),
                policy.validity().toString(),
                new Basis(
                        law.act(),
                        law.article(),
                        law.since() == null ? null : law.since().toString(),
                        policy.source().url().toString()));
    }

    private static List<Accepted> accepted(IdentityPolicy policy) {
        Map<String, List<Way>> ways = new LinkedHashMap<>();
        policy.accepted().forEach(one -> ways.computeIfAbsent(one.document(), document -> new ArrayList<>())
                .add(new Way(one.level(), one.verification())));
        return ways.entrySet().stream()
                .map(one -> new Accepted(
                        one.getKey(), Requirements.form(one.getKey()).orElse(null), List.copyOf(one.getValue())))
                .toList();
    }
}
