package io.marketgate.identity.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How long an assurance holds: the market's period, and never longer than the document itself. */
final class Validity {
    /** The first time zone in which a day ends, so that no document is trusted after it has expired anywhere. */
    private static final ZoneOffset FIRST_MIDNIGHT = ZoneOffset.ofHours(14);

    private Validity() {}

    /** First instant at which the document no longer counts as valid. */
    static Instant end(LocalDate expiresOn) {
        return expiresOn.plusDays(1).atStartOfDay().toInstant(FIRST_MIDNIGHT);
    }

    /** First instant at which an assurance given now no longer holds. */
    static Instant until(Period validity, @Nullable LocalDate expiresOn, Instant now) {
        Instant byMarket = now.atOffset(ZoneOffset.UTC).plus(validity).toInstant();
        if (expiresOn == null) {
            return byMarket;
        }
        Instant byDocument = end(expiresOn);
        return byDocument.isBefore(byMarket) ? byDocument : byMarket;
    }
}
