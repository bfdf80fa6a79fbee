package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentProblem;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifies by what a trusted party has verified already, as the buyer's token states. Blocks. */
final class TokenVerification {
    /** The vocabulary's word for claims that rest on no document of the vocabulary. */
    private static final String ANY = "VERIFIED_CLAIMS";

    private final TokenReader reader;
    private final AttemptGate attempts;
    private final AssuranceRecord record;
    private final TokenUses uses;

    TokenVerification(TokenReader reader, TokenUses uses, AttemptGate attempts, AssuranceRecord record) {
        this.reader = reader;
        this.uses = uses;
        this.attempts = attempts;
        this.record = record;
    }

    VerificationResult verify(Applicant applicant, IdentityPolicy policy, Secret<String> token, Instant now) {
        UUID id = UUID.randomUUID();
        Optional<Instant> refused = attempts.refuse(applicant, now);
        if (refused.isPresent()) {
            return new AttemptsExhausted(refused.get());
        }
        return reader.read(token, now)
                .<VerificationOutcome>fold(
                        vouched -> uses.claim(
                                        applicant.merchant(), applicant.subject(), signed(token), vouched.over(), now)
                                ? conclude(id, applicant, policy, vouched, now)
                                : new VerificationOutcome.InvalidDocument(id, List.of(VerificationProblem.TOKEN_USED)),
                        invalid -> new VerificationOutcome.InvalidDocument(id, List.of(invalid.problem())),
                        notRelied -> new VerificationOutcome.NotAccepted(id, List.of(notRelied.problem())),
                        unreadable -> new VerificationOutcome.Unavailable(id));
    }

    /** The part that the signature covers. */
    private static Secret<String> signed(Secret<String> token) {
        int signature = token.value().lastIndexOf('.');
        return signature < 0 ? token : new Secret<>(token.value().substring(0, signature));
    }

    private VerificationOutcome conclude(
            UUID id, Applicant applicant, IdentityPolicy policy, TokenReading.Vouched vouched, Instant now) {
        Optional<IdentityPolicy.Accepted> accepted =
                accepted(policy, vouched.documentType()).or(() -> accepted(policy, ANY));
        if (accepted.isEmpty()) {
            return new VerificationOutcome.NotAccepted(id, List.of(VerificationProblem.DOCUMENT_NOT_ACCEPTED));
        }
        LocalDate expiresOn = vouched.expiresOn();
        if (expiresOn != null && !now.isBefore(Validity.end(expiresOn))) {
            return new VerificationOutcome.InvalidDocument(id, List.of(DocumentProblem.EXPIRED));
        }
        AssuranceLevel atMost = accepted.get().level();
        AssuranceLevel level = vouched.level().compareTo(atMost) < 0 ? vouched.level() : atMost;
        MarketCode issuer = vouched.issuer();
        AssuranceRecord.Found found = new AssuranceRecord.Found(
                accepted.get().document(),
                issuer == null ? policy.market() : issuer,
                level,
                vouched.person(),
                null,
                vouched.birthDate(),
                expiresOn);
        return record.keep(
                id,
                applicant,
                policy,
                found,
                now,
                held -> new VerificationOutcome.Verified(id, held.level(), held.claims(), held.until()));
    }

    private static Optional<IdentityPolicy.Accepted> accepted(IdentityPolicy policy, String document) {
        return policy.accepted().stream()
                .filter(each -> each.verification() == IdentityPolicy.Verification.VERIFIED_CLAIMS)
                .filter(each ->
                        each.document().equals(document) && !policy.never().contains(document))
                .findFirst();
    }
}
