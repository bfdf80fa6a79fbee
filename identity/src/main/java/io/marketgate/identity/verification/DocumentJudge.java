package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentFacts;
import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.Examination;
import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import io.marketgate.pack.IdentityPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a presented document by the market's policy and by its form. Asks no register and keeps nothing. */
final class DocumentJudge {

    private DocumentJudge() {}

    static DocumentJudgement judge(IdentityPolicy policy, PresentedDocument presented, Instant now) {
        Optional<DocumentType> known = DocumentType.of(presented.type());
        if (policy.never().contains(presented.type())
                || known.filter(DocumentType::forbidden).isPresent()) {
            return DocumentJudgement.NotTaken.because(VerificationProblem.MAY_NOT_BE_ASKED);
        }
        boolean accepted =
                policy.accepted().stream().anyMatch(each -> each.document().equals(presented.type()));
        if (!accepted || known.isEmpty()) {
            return DocumentJudgement.NotTaken.because(VerificationProblem.DOCUMENT_NOT_ACCEPTED);
        }
        LocalDate today = today(now);
        Examination examination = known.get().examine(presented.number(), today);
        return judge(known.get(), examination, presented.withDatesOf(known.get(), today), now);
    }

    private static DocumentJudgement judge(
            DocumentType type, Examination examination, PresentedDocument presented, Instant now) {
        return examination.<DocumentJudgement>fold(
                wellFormed -> compare(type, wellFormed, presented, now),
                malformed -> new DocumentJudgement.Wrong(List.copyOf(malformed.problems())),
                refused -> DocumentJudgement.NotTaken.because(VerificationProblem.MAY_NOT_BE_ASKED));
    }

    private static DocumentJudgement compare(
            DocumentType type, Examination.WellFormed wellFormed, PresentedDocument presented, Instant now) {
        DocumentFacts facts = wellFormed.facts();
        List<Problem> problems = new ArrayList<>();
        if (facts.name() != null
                && presented.name() != null
                && !facts.name().value().mayBe(presented.name())) {
            problems.add(DocumentProblem.NAME);
        }
        if (contradict(facts.birthDate(), presented.birthDate()) || isUnborn(presented, now)) {
            problems.add(DocumentProblem.BIRTH_DATE);
        }
        if (contradict(facts.expiresOn(), presented.expiresOn())) {
            problems.add(DocumentProblem.EXPIRY_DATE);
        }
        LocalDate expiresOn = facts.expiresOn() == null ? presented.expiresOn() : facts.expiresOn();
        if (expiresOn != null && !now.isBefore(Validity.end(expiresOn))) {
            problems.add(DocumentProblem.EXPIRED);
        }
        return problems.isEmpty()
                ? new DocumentJudgement.Plausible(type, wellFormed.number(), withBirthDate(facts, presented), expiresOn)
                : new DocumentJudgement.Wrong(problems);
    }

    private static boolean isUnborn(PresentedDocument presented, Instant now) {
        return presented.birthDate() != null && presented.birthDate().value().isAfter(today(now));
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean contradict(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static DocumentFacts withBirthDate(DocumentFacts facts, PresentedDocument presented) {
        Secret<LocalDate> birthDate = facts.birthDate() == null ? presented.birthDate() : facts.birthDate();
        return new DocumentFacts(facts.issuer(), facts.name(), birthDate, facts.expiresOn());
    }
}
