package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import java.util.List;

/** What looking at a number alone can tell. */
public sealed interface Examination {

    /**
     * The number could be somebody's. Nothing more is known.
     *
     * @param number normalised
     */
    record WellFormed(Secret<String> number, DocumentFacts facts) implements Examination {}

    /**
     * The number can be nobody's.
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
     * The number is of a kind that may not be asked for. It is not kept here and must be kept nowhere.
     *
     * @param recognised what it was recognised as, which may differ from what it was given as
     */
    record Refused(DocumentType recognised) implements Examination {}
}
