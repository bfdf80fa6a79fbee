package io.marketgate.admin.market;

import io.marketgate.admin.Members;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.rule.AssuranceLevel;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A market's identity policy. */
record IdentityPolicyView(
        @Schema(description = "a document stands here once for each way of verifying it")
        List<Accepted> accepted,

        @Schema(description = "documents that may not even be asked for")
        List<String> never,

        @Schema(description = "what may be asked for besides, such as `AGE_OVER_18`")
        List<String> claims,

        @Schema(implementation = String.class, description = "how long an assurance lasts at most", examples = "P1Y")
        Period validity,

        @Schema(description = "what may be kept of a number after it was verified")
        IdentityPolicy.Retention retention,

        @Schema(description = "the instrument it stands on") String instrument) {

    /** A document, and the highest level it reaches when verified this way. */
    record Accepted(
            @Schema(description = "a document type of the vocabulary")
            String document,

            @Schema(description = "the highest level that it reaches when verified this way")
            AssuranceLevel level,

            @Schema(description = "by whom") IdentityPolicy.Verification verification) {}

    static IdentityPolicyView of(IdentityPolicy policy) {
        return new IdentityPolicyView(
                policy.accepted().stream()
                        .map(one -> new Accepted(one.document(), one.level(), one.verification()))
                        .toList(),
                Members.words(policy.never()),
                Members.words(policy.claims()),
                policy.validity(),
                policy.retention(),
                policy.law().act());
    }
}
