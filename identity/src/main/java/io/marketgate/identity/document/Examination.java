package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of examining a number alone. */
public sealed interface Examination {

    /** Applies the function for this kind of result. */
    <T extends @Nullable Object> T fold(
            Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed, Function<Refused, T> refused);

    /**
     * The number is well-formed. Nothing more is known.
     *
     * @param number normalised
     */
    record WellFormed(Secret<String> number, DocumentFacts facts) implements Examination {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed, Function<Refused, T> refused) {
            return wellFormed.apply(this);
        }
    }

    /**
     * The number is not valid for any person.
     *
     * @param problems at least one
     */
    record Malformed(List<DocumentProblem> problems) implements Examination {

        /** @throws IllegalArgumentException if no problem is named */
        public Malformed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a malformed number has at least one problem");
            }
        }

        /**
         * Whether the number has the length and the characters of its type, so that it is most likely of this type and
         * mistyped.
         */
        boolean hasShape() {
            return !problems.contains(DocumentProblem.LENGTH) && !problems.contains(DocumentProblem.CHARACTERS);
        }

        static Malformed of(DocumentProblem problem) {
            return new Malformed(List.of(problem));
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed, Function<Refused, T> refused) {
            return malformed.apply(this);
        }
    }

    /**
     * The number is of a kind that must not be asked for. It is not kept here and must not be kept anywhere.
     *
     * @param recognised the kind it was recognised as, which may differ from the stated one
     */
    record Refused(DocumentType recognised) implements Examination {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
