package io.marketgate.catalogue.postgres.trail;

import io.marketgate.catalogue.Authorship;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Written;
import io.marketgate.catalogue.postgres.kind.EligibilityWriter;
import io.marketgate.catalogue.postgres.kind.Kind;
import io.marketgate.catalogue.postgres.kind.Kinds;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Authorship} by the rows of the catalogue and the entries of the changes that opened them. Thread-safe. */
@Singleton
final class StoredAuthorship implements Authorship {
    private final StaffQueries queries;
    private final Kinds kinds;

    StoredAuthorship(StaffQueries queries, Kinds kinds) {
        this.queries = queries;
        this.kinds = kinds;
    }

    @Override
    public <K, V> @Nullable Written<V> find(MerchantId merchant, Resource<K, V> resource, K key, long revision) {
        Kind<V> kind = kinds.of(resource);
        OpenedRow.Wanted named = OpenedRow.Wanted.named(resource.word(), merchant, resource.text(key), revision);
        return queries.ask(connection -> OpenedRow.read(connection, named)).stream()
                .findFirst()
                .map(row -> row.written(kind.value(row.name(), row.payload()), after -> after.equals(row.payload())))
                .orElse(null);
    }

    @Override
    public List<Written<Eligibility>> eligibility(MerchantId merchant, Sku sku, long revision) {
        OpenedRow.Wanted ofSku = OpenedRow.Wanted.ofSku(EligibilityWriter.WORD, merchant, sku, revision);
        return queries.ask(connection -> OpenedRow.read(connection, ofSku)).stream()
                .map(StoredAuthorship::period)
                .toList();
    }

    /** A row is one period; the trail tells all of a market as they stood after the change. */
    private static Written<Eligibility> period(OpenedRow row) {
        Eligibility period = Payload.read(Eligibility.class, row.payload());
        return row.written(period, after -> Arrays.asList(Payload.read(Eligibility[].class, after))
                .contains(period));
    }
}
