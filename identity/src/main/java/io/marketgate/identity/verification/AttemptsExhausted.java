package io.marketgate.identity.verification;

import java.time.Instant;

/**
 * No verification was tried, because there were too many attempts.
 *
 * @param until first instant at which another may be made
 */
public record AttemptsExhausted(Instant until) implements VerificationResult {}
