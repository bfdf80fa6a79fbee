package io.marketgate.admin.evidence;

import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which evidence a list is to hold. */
public class EvidenceQuery {
    @RestQuery
    @Parameter(description = "evidence of scope PRODUCT or LOT of that SKU")
    @Nullable
    String sku;

    @RestQuery
    @Parameter(description = "evidence of scope PARTNER of that partner")
    @Nullable
    String partner;

    @RestQuery
    @Parameter(description = "evidence that names exactly that market or group; not what is good in all markets")
    @Nullable
    String market;

    @RestQuery
    @Parameter(description = "evidence of that type, by the vocabulary", example = "CE_CERTIFICATE")
    @Nullable
    String type;

    @RestQuery
    @Parameter(
            description =
                    "`VALID`, `UPCOMING` (its validity has not begun), `EXPIRED`, or `REVOKED` (its last version);"
                            + " all but revoked evidence where nothing is said. With `asOf`, as it was then",
            schema = @Schema(implementation = EvidenceFilter.Status.class))
    @Nullable
    String status;

    /**
     * What the parameters ask for.
     *
     * @param at the instant at which validity is judged
     */
    EvidenceFilter filter(Words words, Instant at) {
        return new EvidenceFilter(
                Members.readIfAny("sku", sku, Sku::new),
                Members.readIfAny("partner", partner, PartnerId::new),
                Members.readIfAny("market", market, MarketCode::parse),
                Members.readIfAny("type", type, text -> words.evidence(text).type()),
                status(),
                at);
    }

    private EvidenceFilter.@Nullable Status status() {
        if (status == null) {
            return null;
        }
        return Arrays.stream(EvidenceFilter.Status.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "status", "must be one of " + Arrays.toString(EvidenceFilter.Status.values())));
    }
}
