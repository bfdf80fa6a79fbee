package io.marketgate.admin.securityevent;

import io.marketgate.securityevent.Occurrence;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A security event as auditors read it. */
record SecurityEventView(
        @Schema(description = "its place in the chain, of all merchants")
        long sequence,

        @Schema(description = "what happened") SecurityEvent.Kind kind,

        @Schema(description = "when it happened first") Instant since,

        @Schema(
                description =
                        "when it happened last; events that are alike within a minute, uses of a key within an hour, are one")
        Instant at,

        @Schema(description = "how often") long times,

        @Schema(description = "`key:<id>`, or `user:<subject>` of a token; null where the caller is not known")
        @Nullable
        String actor,

        @Schema(description = "method and path template; null where no endpoint was reached") @Nullable
        String endpoint,

        @Schema(
                description =
                        "of a refusal its cause: `NO_CREDENTIAL`, `MALFORMED_KEY`, `UNKNOWN_KEY`, `WRONG_KEY`, `TOKEN_INVALID`,"
                                + " `NO_ACCESS_TOKEN`, `TOKEN_WITHOUT_MERCHANT`, `TOKEN_WITHOUT_SUBJECT`, `SIGNATURE_INVALID` (a"
                                + " platform's), `ROLE_MISSING`, `MERCHANT_NAMED` (by no operator of the platform), `STAFF_ONLY`,"
                                + " `OTHER_SHOP` (than the configured one), `OTHER`; of an"
                                + " erasure `ERASED` or `NOTHING_HELD`; of a use `AUTHENTICATED`: the key was good,"
                                + " and the call may have been refused afterwards")
        String outcome,

        @Schema(description = "of an erasure, the pseudonym that decisions know the buyer by; else null") @Nullable
        String subject,

        @Schema(description = "`X-Request-Id` of the first if that is a UUID, else null") @Nullable
        String requestId) {

    static SecurityEventView of(SecurityEvents.Recorded recorded) {
        Occurrence occurrence = recorded.occurrence();
        SecurityEvent event = occurrence.event();
        return new SecurityEventView(
                recorded.sequence(),
                event.kind(),
                occurrence.since(),
                occurrence.at(),
                occurrence.times(),
                event.actor(),
                event.endpoint(),
                event.outcome(),
                event.subject(),
                occurrence.requestId());
    }
}
