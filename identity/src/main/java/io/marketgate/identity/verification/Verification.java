package io.marketgate.identity.verification;

import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.ledger.Ledger;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Verifies a subject, by a document or by a token, as the market of the goods asks.
 *
 * <p>Neither call blocks. A stage fails only if the database does; then nothing has been kept. While the packs in force
 * are unknown, both calls throw what {@link IdentityPolicies} throws.
 */
public final class Verification {
    private final IdentityPolicies policies;
    private final DocumentVerification documents;
    private final TokenVerification tokens;
    private final Clock clock;
    private final Executor workers;

    /** @param workers runs blocking work: the database, and fetching an issuer's keys */
    public Verification(
            IdentityPolicies policies,
            VerificationRegisters registers,
            TokenReader tokenReader,
            TokenUses tokenUses,
            Assurances assurances,
            Attempts attempts,
            PersonKeys keys,
            VerificationLimits limits,
            SharingLimits sharing,
            SharingFindings findings,
            Ledger ledger,
            Clock clock,
            Executor workers) {
        AttemptGate gate = new AttemptGate(attempts, new AttemptKeys(keys), limits);
        AssuranceRecord record = new AssuranceRecord(assurances, keys, sharing, findings, ledger);
        this.policies = policies;
        this.documents = new DocumentVerification(registers, gate, record, limits.latencyFloor(), workers);
        this.tokens = new TokenVerification(tokenReader, tokenUses, gate, record);
        this.clock = clock;
        this.workers = workers;
    }

    /** Verifies by a document. */
    public CompletionStage<VerificationResult> verify(
            Applicant applicant, MarketCode market, PresentedDocument document) {
        Optional<IdentityPolicy> policy = policies.of(market);
        return policy.isEmpty()
                ? withoutPolicy()
                : documents.verify(applicant, policy.get(), document, clock.instant());
    }

    /** Verifies by the buyer's own token. */
    public CompletionStage<VerificationResult> verify(Applicant applicant, MarketCode market, Secret<String> idToken) {
        Optional<IdentityPolicy> policy = policies.of(market);
        return policy.isEmpty()
                ? withoutPolicy()
                : CompletableFuture.supplyAsync(
                        () -> tokens.verify(applicant, policy.get(), idToken, clock.instant()), workers);
    }

    private static CompletionStage<VerificationResult> withoutPolicy() {
        return CompletableFuture.completedFuture(new VerificationOutcome.NotAccepted(
                UUID.randomUUID(), List.of(VerificationProblem.MARKET_WITHOUT_POLICY)));
    }
}
