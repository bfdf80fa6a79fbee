package io.marketgate.rule;

import io.marketgate.evidence.Evidence;
import io.marketgate.product.Value;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test of one attribute of evidence.
 *
 * @param attribute the attribute's name in the vocabulary, or {@code market}, {@code number}, {@code issuer}
 * @param test the test of the attribute
 */
public record Match(String attribute, Test test) {
    /** Stands for the evidence's own market. A need that tests it accepts evidence of every market. */
    public static final String MARKET = "market";
    /** Stands for the evidence's own number. */
    public static final String NUMBER = "number";
    /** Stands for the evidence's own issuer. */
    public static final String ISSUER = "issuer";
    /** The pseudonym of the person that evidence of scope BUYER is about. */
    public static final String SUBJECT = "subject";
    /** The id of the partner who attested the evidence. */
    public static final String ATTESTED_BY = "attestedBy";
    /** The day the evidence was issued. */
    public static final String ISSUED_ON = "issuedOn";

    /** What evidence says of an attribute, or of its own market, number or issuer; null where it says nothing. */
    public static @Nullable Value said(Evidence evidence, String attribute) {
        return switch (attribute) {
            case MARKET ->
                text(evidence.market() == null ? null : evidence.market().value());
            case NUMBER -> text(evidence.reference().number());
            case ISSUER -> text(evidence.reference().issuer());
            default -> evidence.attributes().get(attribute);
        };
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : new Value.Text(text);
    }

    /** A test of an attribute. An absent attribute meets only {@code present: false}. */
    public sealed interface Test {
        /** Applies the case of this kind of test. */
        <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about);

        /** What the attribute is compared with; null where that is fixed. */
        default @Nullable Path path() {
            return null;
        }
    }

    /** One function for each kind of test. What it is about is handed on, so that the cases need not be made anew. */
    public interface Cases<A extends @Nullable Object, T extends @Nullable Object> {
        T is(Is test, A about);

        T oneOf(OneOf test, A about);

        T present(Present test, A about);

        T same(Same test, A about);

        T covers(Covers test, A about);

        T coversContents(CoversContents test, A about);

        T bound(Bound test, A about);

        T boundBy(BoundBy test, A about);
    }

    /** Equals this value ({@code is}). */
    public record Is(Value value) implements Test {
        /** Whether the attribute says it; null where it says nothing. */
        public boolean meets(@Nullable Value said) {
            return value.equals(said);
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.is(this, about);
        }
    }

    /** Is one of these words ({@code in}). */
    public record OneOf(Set<String> words) implements Test {
        public OneOf {
            words = Set.copyOf(words);
        }

        /** Whether the attribute says one of them; null where it says nothing. */
        public boolean meets(@Nullable Value said) {
            return said instanceof Value.Text text && words.contains(text.value());
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.oneOf(this, about);
        }
    }

    /** Is present, or is absent ({@code present}). */
    public record Present(boolean present) implements Test {
        /** Whether the attribute says something or nothing, as asked. */
        public boolean meets(@Nullable Value said) {
            return present == (said != null);
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.present(this, about);
        }
    }

    /** Equals the value of the path ({@code same}). */
    public record Same(Path path) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.same(this, about);
        }
    }

    /** A list that contains the value of the path, or the word that equals it ({@code covers}). */
    public record Covers(Path path) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.covers(this, about);
        }
    }

    /**
     * A list that names everything of these that the SKU contains, by any of its names ({@code covers: [CITES-II]}): a paper
     * for one species says nothing of another.
     */
    public record CoversContents(SubstanceSet asked) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.coversContents(this, about);
        }
    }

    /** A number that lies on that side of a constant. */
    public record Bound(Comparison comparison, BigDecimal bound) implements Test {
        /** Whether the attribute says a number within the bound; null where it says nothing. */
        public boolean meets(@Nullable Value said) {
            return said instanceof Value.Amount amount && comparison.test(amount.value(), bound);
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.bound(this, about);
        }
    }

    /** A number on that side of the value of the path. */
    public record BoundBy(Comparison comparison, Path path) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.boundBy(this, about);
        }
    }
}
