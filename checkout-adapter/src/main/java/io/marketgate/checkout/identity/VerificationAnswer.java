package io.marketgate.checkout.identity;

import io.marketgate.identity.document.Problem;
import io.marketgate.identity.verification.VerificationOutcome;
import io.marketgate.identity.verification.VerificationStatus;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a verification, on the wire.
 *
 * @param level the level it gave
 * @param expiresAt first instant at which what it gave no longer holds, or null if it gave nothing
 * @param problems words for what the shopper can correct
 */
public record VerificationAnswer(
        @Schema(description = "of this attempt, for support")
        String id,

        @Schema(description = "only `VERIFIED` and `DECLARED` give a level")
        VerificationStatus status,

        @Schema(description = "that it gave") AssuranceLevel level,

        @Schema(description = "that it proved, such as `AGE_OVER_18`")
        List<String> claims,

        @Schema(description = "first instant at which it no longer holds; null where it gave nothing") @Nullable
        Instant expiresAt,

        @Schema(
                description =
                        "words for what the shopper can correct, such as `CHECK_DIGIT`; empty where there is nothing. The README of"
                                + " `identity` explains each")
        List<String> problems) {

    static VerificationAnswer of(VerificationOutcome outcome) {
        return new VerificationAnswer(
                outcome.id().toString(),
                outcome.status(),
                outcome.level(),
                List.copyOf(new TreeSet<>(outcome.claims())),
                outcome.expiresAt(),
                outcome.problems().stream().map(Problem::name).toList());
    }
}
