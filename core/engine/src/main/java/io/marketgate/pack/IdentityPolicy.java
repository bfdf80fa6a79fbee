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
 * How a market identifies buyers.
 *
 * @param accepted the documents that may be used, each with the level that one verification method can reach; a
 *     document occurs once for each method
 * @param never documents that must not be requested; one that is offered is refused and not stored
 * @param claims the claims that rules may require, such as {@code AGE_OVER_18}
 * @param validity the maximum lifetime of an assurance
 * @param retention what may be stored of a number after its verification
 * @param law the legal basis
 * @param source the source that the reviewer read
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
     * @param level the highest level that this method reaches
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

    /** What may be stored of a document's number. */
    public enum Retention {
        NEVER,
        HASH,
        UNTIL_CLEARED
    }

    /** The documents that can reach the level by some method, in alphabetical order. */
    public Set<String> documentsFor(AssuranceLevel level) {
        return accepted.stream()
                .filter(candidate -> candidate.level().compareTo(level) >= 0)
                .map(Accepted::document)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
