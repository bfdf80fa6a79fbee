package io.marketgate.checkout.identity;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The assurances held of a subject, on the wire. Contains no number, no name and no pseudonym. */
public record SubjectAnswer(
        @Schema(description = "as the storefront names the buyer")
        String subject,

        @Schema(description = "that hold now, each by one document; without its number")
        List<Held> assurances) {

    /**
     * What one document assures.
     *
     * @param until first instant at which it no longer holds
     */
    public record Held(
            @Schema(description = "a document type of the vocabulary")
            String documentType,

            @Schema(description = "that issued the document")
            String country,

            @Schema(description = "how well the buyer is known by it")
            AssuranceLevel level,

            @Schema(description = "what it says of the buyer, such as `AGE_OVER_18`")
            List<String> claims,

            @Schema(description = "first instant it holds") Instant since,

            @Schema(description = "first instant it no longer holds")
            Instant until) {}

    static SubjectAnswer of(Subject subject, Assurance assurance, Instant now) {
        return new SubjectAnswer(
                subject.value(),
                assurance.held().stream()
                        .filter(held -> now.isBefore(held.until()))
                        .map(SubjectAnswer::held)
                        .sorted(Comparator.comparing(Held::documentType).thenComparing(Held::level))
                        .toList());
    }

    private static Held held(Assurance.Held held) {
        return new Held(
                held.documentType(),
                held.country().value(),
                held.level(),
                List.copyOf(new TreeSet<>(held.claims())),
                held.since(),
                held.until());
    }
}
