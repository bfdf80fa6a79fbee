package io.marketgate.identity.register;

import java.time.Duration;

/**
 * How much a provider is asked, and when it is left alone.
 *
 * @param callsPerSecond quota of calls, of this replica alone
 * @param timeout of one call
 * @param failureRatio share of failed calls, above 0 and up to 1, at which the breaker opens
 * @param volume calls the share is judged over
 * @param pause how long an open breaker stays open before one call is tried
 */
public record ProviderGuard(int callsPerSecond, Duration timeout, double failureRatio, int volume, Duration pause) {}
