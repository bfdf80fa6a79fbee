package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Value;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evidence that ends. */
@Singleton
class ExpiringEvidence implements Expiring {
    /** The attribute in which evidence names the SKUs that it is about. */
    private static final String PRODUCT = "product";

    private static final Map<Ending.Kind, Set<EvidenceScope>> SCOPES = new EnumMap<>(Map.of(
            Ending.Kind.EVIDENCE, Set.of(EvidenceScope.SELLER, EvidenceScope.PRODUCT, EvidenceScope.LOT),
            Ending.Kind.LICENCE, Set.of(EvidenceScope.PARTNER),
            Ending.Kind.BUYER_EVIDENCE, Set.of(EvidenceScope.BUYER)));

    private final EvidenceRows rows;

    ExpiringEvidence(EvidenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Ending.Kind, Long> count(@Nullable MerchantId merchant, Ending.Query query) {
        return Retries.call(() -> {
            Map<Ending.Kind, Long> counts = new EnumMap<>(Ending.Kind.class);
            SCOPES.forEach((kind, scopes) -> counts.put(kind, rows.ending(merchant, query, scopes)));
            return counts;
        });
    }

    @Override
    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
        return Stream.of(Ending.Kind.EVIDENCE, Ending.Kind.LICENCE)
                .flatMap(kind -> Retries.call(() -> rows.ending(
                                merchant,
                                query,
                                SCOPES.getOrDefault(kind, Set.of()),
                                place.at(),
                                place.nameBefore(kind),
                                limit))
                        .stream()
                        .map(row -> ending(kind, Payload.read(Evidence.class, row.payload()))))
                .sorted(Ending.ORDER)
                .limit(limit)
                .toList();
    }

    private static Ending ending(Ending.Kind kind, Evidence evidence) {
        String number = evidence.reference().number();
        String partner = evidence.about().partner();
        return new Ending(
                kind,
                evidence.id(),
                number == null ? evidence.type().value() : evidence.type() + " " + number,
                evidence.market(),
                Objects.requireNonNull(evidence.validity().to(), "it ends"),
                evidence.about().sku(),
                partner == null ? null : new PartnerId(partner),
                skus(evidence));
    }

    private static @Nullable Integer skus(Evidence evidence) {
        Value named = evidence.attributes().get(PRODUCT);
        if (named instanceof Value.Words list) {
            return list.values().size();
        }
        return named instanceof Value.Text || evidence.about().sku() != null ? 1 : null;
    }
}
