package io.marketgate.checkout.identity;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The assurances held of a subject, on the wire. Contains no number, no name and no pseudonym. */
public record SubjectAnswer(String subject, List<Held> assurances) {

    /**
     * What one document assures.
     *
     * @param until first instant at which it no longer holds
     */
    public record Held(
            String documentType,
            String country,
            AssuranceLevel level,
            List<String> claims,
            Instant since,
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
