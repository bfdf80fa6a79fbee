package io.marketgate.rule;

import io.marketgate.product.Value;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What one attribute of a paper must say.
 *
 * @param attribute the attribute's name in the vocabulary, or {@code market}, {@code number}, {@code issuer}
 * @param test what is asked of it
 */
public record Match(String attribute, Test test) {
    /** Not an attribute but the paper's own market; a need that asks for it is not limited to papers of its market. */
    public static final String MARKET = "market";
    /** Not an attribute but the paper's own number. */
    public static final String NUMBER = "number";
    /** Not an attribute but the paper's own issuer. */
    public static final String ISSUER = "issuer";
    /** The pseudonym of the person a paper of scope BUYER is about. */
    public static final String SUBJECT = "subject";
    /** The id of the partner who attested a paper. */
    public static final String ATTESTED_BY = "attestedBy";
    /** The day a paper was issued. */
    public static final String ISSUED_ON = "issuedOn";

    /** What may be asked of an attribute. An attribute that is not there meets nothing but {@code present: false}. */
    public sealed interface Test {}

    /** Equals this value ({@code is}). */
    public record Is(Value value) implements Test {}

    /** Is one of these words ({@code in}). */
    public record OneOf(Set<String> words) implements Test {
        public OneOf {
            words = Set.copyOf(words);
        }
    }

    /** Is there, or is not ({@code present}). */
    public record Present(boolean present) implements Test {}

    /** Equals what the path leads to ({@code same}). */
    public record Same(Path path) implements Test {}

    /** A list that has what the path leads to, or the very word ({@code covers}). */
    public record Covers(Path path) implements Test {}

    /**
     * A list that names everything of these that the SKU contains, by any of its names ({@code covers: [CITES-II]}): a paper
     * for one species says nothing of another.
     */
    public record CoversContents(SubstanceSet asked) implements Test {}

    /** A number that lies on that side of a constant. */
    public record Bound(Comparison comparison, BigDecimal bound) implements Test {}

    /** A number that lies on that side of what the path leads to. */
    public record BoundBy(Comparison comparison, Path path) implements Test {}
}
