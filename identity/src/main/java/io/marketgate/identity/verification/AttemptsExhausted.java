package io.marketgate.identity.verification;

import java.time.Instant;

/**
 * Nothing was tried: too many attempts were made.
 *
 * @param until first instant at which another may be made
 */
public record AttemptsExhausted(Instant until) implements VerificationResult {}
