package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentFacts;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The judgement on a presented document, before any register is asked. */
sealed interface DocumentJudgement {

    /** Applies the function for this kind of judgement. */
    <T extends @Nullable Object> T fold(
            Function<NotTaken, T> notTaken, Function<Wrong, T> wrong, Function<Plausible, T> plausible);

    /** The market does not accept it. */
    record NotTaken(List<Problem> problems) implements DocumentJudgement {

        static NotTaken because(Problem problem) {
            return new NotTaken(List.of(problem));
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotTaken, T> notTaken, Function<Wrong, T> wrong, Function<Plausible, T> plausible) {
            return notTaken.apply(this);
        }
    }

    /** It is invalid. */
    record Wrong(List<Problem> problems) implements DocumentJudgement {

        static Wrong because(Problem problem) {
            return new Wrong(List.of(problem));
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotTaken, T> notTaken, Function<Wrong, T> wrong, Function<Plausible, T> plausible) {
            return wrong.apply(this);
        }
    }

    /**
     * It may be valid.
     *
     * @param expiresOn as the document or the buyer states; null if neither does
     */
    record Plausible(
            DocumentType type,
            Secret<String> number,
            DocumentFacts facts,
            @Nullable LocalDate expiresOn) implements DocumentJudgement {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<NotTaken, T> notTaken, Function<Wrong, T> wrong, Function<Plausible, T> plausible) {
            return plausible.apply(this);
        }
    }
}
