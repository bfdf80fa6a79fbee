package io.marketgate.identity.verification;

import java.time.Duration;

/**
 * What keeps the gate from being an oracle.
 *
 * @param perMerchant attempts of a merchant within the window
 * @param perCredential attempts of one credential within the window
 * @param perSubject attempts for one subject within the window
 * @param perDocument attempts on one document within the window, over all merchants
 * @param window how long attempts are remembered
 * @param latencyFloor no answer that needed a register is given sooner, so that its time does not tell what it found
 */
public record VerificationLimits(
        int perMerchant, int perCredential, int perSubject, int perDocument, Duration window, Duration latencyFloor) {}
