package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Law;
import io.marketgate.rule.Source;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a market wants its buyers known.
 *
 * @param accepted the documents that may be used, each with a level it can reach by a way of verifying; a document
 *     stands here once for each such way
 * @param never documents that may not even be asked for; one that is offered is refused and not kept
 * @param claims the claims its rules may ask for, such as {@code AGE_OVER_18}
 * @param validity how long an assurance lasts at most
 * @param retention what may be kept of a number after it was verified
 * @param law on what this stands
 * @param source where the reviewer read it
 */
public record IdentityPolicy(
        MarketCode market,
        List<Accepted> accepted,
        Set<String> never,
        Set<String> claims,
        Period validity,
        Retention retention,
        Law law,
        Source source) {

    public IdentityPolicy {
        accepted = List.copyOf(accepted);
        never = Set.copyOf(never);
        claims = Set.copyOf(claims);
    }

    /**
     * A document that may be used.
     *
     * @param document the vocabulary's word
     * @param level what it reaches at most when verified this way
     */
    public record Accepted(String document, AssuranceLevel level, Verification verification) {}

    /** How a document is verified. */
    public enum Verification {
        /** A register of the market. */
        REGISTRY,
        /** A provider that compares number and name. */
        PROVIDER,
        /** Verified claims in the buyer's own token. */
        VERIFIED_CLAIMS,
        /** Form and check digit only; never more than SELF_DECLARED. */
        CHECKED
    }

    /** What may be kept of a document's number. */
    public enum Retention {
        NEVER,
        HASH,
        UNTIL_CLEARED
    }

    /** The documents that can reach the level in some way, in alphabetical order. */
    public Set<String> documentsFor(AssuranceLevel level) {
        return accepted.stream()
                .filter(candidate -> candidate.level().compareTo(level) >= 0)
                .map(Accepted::document)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
