package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Expiring;
import io.marketgate.evidence.EvidenceScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** Evidence that ends: {@code licence} is what partners hold, {@code evidence} all other. */
@Singleton
class ExpiringEvidence implements Expiring {
    private static final String PARTNERS = EvidenceScope.PARTNER.name();

    private final EvidenceRows rows;

    ExpiringEvidence(EvidenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Long> endingBetween(Instant after, Instant until) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Map.of(
                        "licence", count("scope = ?3", after, until),
                        "evidence", count("scope <> ?3", after, until)));
    }

    private long count(String held, Instant after, Instant until) {
        return rows.count("closedBy is null and validTo > ?1 and validTo <= ?2 and " + held, after, until, PARTNERS);
    }
}
