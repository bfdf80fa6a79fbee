package io.marketgate.identity.verification;

/** The answer to a request to verify: an outcome, or a refusal to try. */
public sealed interface VerificationResult permits VerificationOutcome, AttemptsExhausted {}
