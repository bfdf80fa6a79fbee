package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentFacts;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done with a presented document, before anybody is asked. */
sealed interface DocumentJudgement {

    /** It is not one the market takes. */
    record NotTaken(List<Problem> problems) implements DocumentJudgement {

        static NotTaken because(Problem problem) {
            return new NotTaken(List.of(problem));
        }
    }

    /** It cannot be right. */
    record Wrong(List<Problem> problems) implements DocumentJudgement {

        static Wrong because(Problem problem) {
            return new Wrong(List.of(problem));
        }
    }

    /**
     * It could be right.
     *
     * @param expiresOn as the document or the buyer says; null where neither does
     */
    record Plausible(
            DocumentType type,
            Secret<String> number,
            DocumentFacts facts,
            @Nullable LocalDate expiresOn) implements DocumentJudgement {}
}
