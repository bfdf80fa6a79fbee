package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import java.util.List;

/** The result of examining a number alone. */
public sealed interface Examination {

    /**
     * The number is well-formed. Nothing more is known.
     *
     * @param number normalised
     */
    record WellFormed(Secret<String> number, DocumentFacts facts) implements Examination {}

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

        static Malformed of(DocumentProblem problem) {
            return new Malformed(List.of(problem));
        }
    }

    /**
     * The number is of a kind that must not be asked for. It is not kept here and must not be kept anywhere.
     *
     * @param recognised the kind it was recognised as, which may differ from the stated one
     */
    record Refused(DocumentType recognised) implements Examination {}
}
