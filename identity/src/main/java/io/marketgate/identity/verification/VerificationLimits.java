package io.marketgate.identity.verification;

import java.time.Duration;

/**
 * Limits that prevent guessing through the gate.
 *
 * @param perMerchant attempts of a merchant within the window
 * @param perCredential attempts of one credential within the window
 * @param perSubject attempts for one subject within the window
 * @param perDocument attempts on one document within the window, over all merchants
 * @param window how long attempts are counted
 * @param latencyFloor the least time for an answer that needed a register, so that the time does not reveal what it
 *     found
 */
public record VerificationLimits(
        int perMerchant, int perCredential, int perSubject, int perDocument, Duration window, Duration latencyFloor) {}
