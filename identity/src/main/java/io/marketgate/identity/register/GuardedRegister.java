package io.marketgate.identity.register;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.verification.RealNameRegister;
import io.marketgate.identity.verification.RegisterAnswer;
import io.marketgate.identity.verification.RegisterQuestion;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Asks a provider within its quota and timeout, and suspends calls while it fails. Answers {@link
 * RegisterAnswer#UNAVAILABLE} whenever the provider does not answer. A call beyond the quota is no failure of the
 * provider and does not open the circuit breaker.
 */
final class GuardedRegister implements RealNameRegister {
    private static final Logger LOG = Logger.getLogger(GuardedRegister.class);

    private final Set<DocumentType> covered;
    private final RegisterProvider provider;
    private final TypedGuard<CompletionStage<RegisterAnswer>> guard;

    GuardedRegister(Set<DocumentType> covered, RegisterProvider provider, ProviderGuard settings) {
        this.covered = Set.copyOf(covered);
        this.provider = provider;
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<RegisterAnswer>>() {})
                .withDescription("real-name register")
                .withTimeout()
                .duration(settings.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withRateLimit()
                .limit(settings.callsPerSecond())
                .window(1, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .skipOn(RateLimitException.class)
                .failureRatio(settings.failureRatio())
                .requestVolumeThreshold(settings.volume())
                .delay(settings.pause().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(state -> LOG.warnf("event=register-breaker state=%s", state))
                .done()
                .withFallback()
                .handler(GuardedRegister::unavailable)
                .done()
                .build();
    }

    @Override
    public boolean covers(DocumentType type) {
        return covered.contains(type);
    }

    @Override
    public CompletionStage<RegisterAnswer> ask(RegisterQuestion question) {
        return guard.get(() -> provider.call(question));
    }

    /** Logs the kind of failure but not its message, which may quote what was sent. */
    private static CompletionStage<RegisterAnswer> unavailable(Throwable failure) {
        boolean notAsked = failure instanceof RateLimitException || failure instanceof CircuitBreakerOpenException;
        LOG.logf(
                notAsked ? Logger.Level.DEBUG : Logger.Level.WARN,
                "event=register-unavailable kind=%s",
                failure.getClass().getSimpleName());
        return CompletableFuture.completedFuture(RegisterAnswer.UNAVAILABLE);
    }
}
