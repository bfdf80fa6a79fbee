package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentFacts;
import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.Examination;
import io.marketgate.identity.document.Problem;
import io.marketgate.identity.document.ZoneName;
import io.marketgate.identity.person.Lifetime;
import io.marketgate.identity.person.PersonName;
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
        return judge(known.get(), examination, presented, now);
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
        LocalDate today = today(now);
        Optional<Secret<LocalDate>> born = Optional.ofNullable(presented.birthDate())
                .flatMap(printed -> type.read(printed.value(), today))
                .filter(day -> Lifetime.holds(day, today))
                .map(Secret::new);
        Optional<LocalDate> ends =
                Optional.ofNullable(presented.expiresOn()).flatMap(printed -> type.read(printed, today));
        List<Problem> problems = new ArrayList<>();
        if (presented.name() != null && !mayBe(facts.name(), presented.name())) {
            problems.add(DocumentProblem.NAME);
        }
        if (isWrong(presented.birthDate(), born, facts.birthDate())) {
            problems.add(DocumentProblem.BIRTH_DATE);
        }
        if (isWrong(presented.expiresOn(), ends, facts.expiresOn())) {
            problems.add(DocumentProblem.EXPIRY_DATE);
        }
        LocalDate expiresOn = facts.expiresOn() == null ? ends.orElse(null) : facts.expiresOn();
        if (expiresOn != null && !now.isBefore(Validity.end(expiresOn))) {
            problems.add(DocumentProblem.EXPIRED);
        }
        return problems.isEmpty()
                ? new DocumentJudgement.Plausible(type, wellFormed.number(), withBirthDate(facts, born), expiresOn)
                : new DocumentJudgement.Wrong(problems);
    }

    /** @param held the name that the document itself states, or null if it states none */
    private static boolean mayBe(@Nullable Secret<ZoneName> held, Secret<String> stated) {
        return held == null ? PersonName.hasLetters(stated) : held.value().mayBe(stated);
    }

    /**
     * Whether a stated day is none that the document can print, or another than it holds.
     *
     * @param stated null if it was not
     * @param read the same as a date; empty if there is no such day
     * @param held by the number itself; null if it holds none
     */
    private static <T> boolean isWrong(@Nullable Object stated, Optional<T> read, @Nullable T held) {
        return stated != null
                && read.filter(day -> held == null || day.equals(held)).isEmpty();
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static DocumentFacts withBirthDate(DocumentFacts facts, Optional<Secret<LocalDate>> stated) {
        Secret<LocalDate> birthDate = facts.birthDate() == null ? stated.orElse(null) : facts.birthDate();
        return new DocumentFacts(facts.issuer(), facts.name(), birthDate, facts.expiresOn());
    }
}
