package io.marketgate.identity.register;

import java.time.Duration;

/**
 * Limits of the calls to a provider.
 *
 * @param callsPerSecond quota of this replica alone
 * @param timeout of one call
 * @param failureRatio share of failed calls, above 0 and up to 1, at which the circuit breaker opens
 * @param volume calls the share is computed over
 * @param pause how long the circuit breaker stays open before one call is tried
 */
public record ProviderGuard(int callsPerSecond, Duration timeout, double failureRatio, int volume, Duration pause) {}
