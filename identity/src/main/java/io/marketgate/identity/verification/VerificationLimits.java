package io.marketgate.identity.verification;

import java.time.Duration;

/**
 * Limits that prevent guessing through the gate.
 *
 * @param perMerchant attempts of a merchant within the window
 * @param perCredential attempts of one credential within the window
 * @param perSubject attempts for one subject within the window
 * @param perDocument attempts on one document within the window, over all subjects of a merchant
 * @param locked what is admitted of a document beyond that
 * @param window how long attempts are counted
 * @param latencyFloor the least time for an answer that needed a register, so that the time does not reveal what it
 *     found
 */
public record VerificationLimits(
        int perMerchant,
        int perCredential,
        int perSubject,
        int perDocument,
        Locked locked,
        Duration window,
        Duration latencyFloor) {

    /**
     * What is admitted of a document whose limit is reached.
     *
     * @param perSubject attempts of one subject on it within the window
     * @param firstPause after the first attempt of any subject; it doubles with each
     * @param longestPause the longest it becomes
     */
    public record Locked(int perSubject, Duration firstPause, Duration longestPause) {}
}
