package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import java.util.List;

/**
 * Evidence on file that does not meet a rule, and what keeps it from doing so.
 *
 * @param evidence its id in the catalogue, for staff; a storefront that stated it knows the line and position
 * @param attributes what does not match, sorted: attributes of the evidence, or its members {@code scope}, {@code lot},
 *     {@code partner}, {@code market}, {@code number}, {@code issuer}, {@code validFrom} and {@code validTo}; of a partner that
 *     holds or attested it, its {@code markets}, {@code productClasses} and {@code roles}, as in {@code partner.markets}; not
 *     empty
 */
public record Unmatched(EvidenceType type, String evidence, List<String> attributes) {

    /** @throws IllegalArgumentException if nothing keeps it from matching */
    public Unmatched {
        attributes = attributes.stream().distinct().sorted().toList();
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("evidence that matches is not unmatched");
        }
    }
}
