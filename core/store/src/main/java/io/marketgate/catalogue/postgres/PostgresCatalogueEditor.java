package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.catalogue.postgres.change.Changes;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.catalogue.postgres.change.Undo;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.kind.EligibilityWriter;
import io.marketgate.catalogue.postgres.kind.Kind;
import io.marketgate.catalogue.postgres.kind.Kinds;
import io.marketgate.catalogue.postgres.kind.ResourceWriter;
import io.marketgate.catalogue.postgres.law.PackImport;
import io.marketgate.catalogue.postgres.law.StoredLaw;
import io.marketgate.catalogue.postgres.trail.StoredTrail;
import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link CatalogueEditor} on PostgreSQL, through Panache repositories. Thread-safe. */
@Singleton
final class PostgresCatalogueEditor implements CatalogueEditor {
    private final Changes changes;
    private final Kinds kinds;
    private final ResourceWriter resources;
    private final EligibilityWriter eligibility;
    private final CatalogueReading now;
    private final StoredLaw law;
    private final PackImport packs;
    private final StoredTrail trail;

    PostgresCatalogueEditor(
            Changes changes,
            Kinds kinds,
            ResourceWriter resources,
            EligibilityWriter eligibility,
            StoredReadings readings,
            StoredLaw law,
            PackImport packs,
            StoredTrail trail) {
        this.changes = changes;
        this.kinds = kinds;
        this.resources = resources;
        this.eligibility = eligibility;
        this.now = readings.as(View.NOW);
        this.law = law;
        this.packs = packs;
        this.trail = trail;
    }

    @Override
    public <K, V> WriteOutcome put(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author) {
        Kind<V> kind = kinds.of(resource);
        return write(merchant, author, writing -> resources.put(writing, merchant, kind, value, expectation));
    }

    @Override
    public <K, V> WriteOutcome amend(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author) {
        Kind<V> kind = kinds.of(resource);
        return write(merchant, author, writing -> resources.amend(writing, merchant, kind, value, expectation));
    }

    @Override
    public <K, V> WriteOutcome create(MerchantId merchant, Resource<K, V> resource, V value, Author author) {
        Kind<V> kind = kinds.of(resource);
        return write(merchant, author, writing -> resources.create(writing, merchant, kind, value));
    }

    @Override
    public <K, V> WriteOutcome create(
            MerchantId merchant, Resource<K, V> resource, V value, Author author, Supplier<@Nullable String> first) {
        Kind<V> kind = kinds.of(resource);
        return write(merchant, author, writing -> {
            String refusal = first.get();
            if (refusal != null) {
                throw new Undo(refusal);
            }
            WriteOutcome outcome = resources.create(writing, merchant, kind, value);
            if (outcome instanceof WriteOutcome.Created) {
                return outcome;
            }
            throw new Undo(outcome instanceof WriteOutcome.Refused refused ? refused.reason() : "there is no merchant");
        });
    }

    @Override
    public long trail(MerchantId merchant, Author author, Change.Entry entry, BooleanSupplier write) {
        return changes.write(merchant, author, writing -> {
            if (!write.getAsBoolean()) {
                return 0L;
            }
            writing.trail(entry.resource(), entry.key(), null, entry.before(), entry.after());
            return writing.number();
        });
    }

    @Override
    public <K, V> WriteOutcome delete(
            MerchantId merchant, Resource<K, V> resource, K key, Expectation expectation, Author author) {
        Kind<V> kind = kinds.of(resource);
        String name = resource.text(key);
        return StoredReadings.storable(name)
                ? write(merchant, author, writing -> resources.delete(writing, merchant, kind, name, expectation))
                : new WriteOutcome.NotFound();
    }

    @Override
    public <K, V> @Nullable Stored<V> find(MerchantId merchant, Resource<K, V> resource, K key) {
        return now.find(merchant, resource, key);
    }

    @Override
    public <K, V> Page<V> list(MerchantId merchant, Resource<K, V> resource, @Nullable String cursor, int limit) {
        return now.list(merchant, resource, cursor, limit);
    }

    @Override
    public Page<Evidence> evidence(MerchantId merchant, EvidenceFilter filter, @Nullable String cursor, int limit) {
        return now.evidence(merchant, filter, cursor, limit);
    }

    @Override
    public Page<MerchantSettings> merchants(@Nullable String cursor, int limit) {
        return now.merchants(cursor, limit);
    }

    @Override
    public WriteOutcome putEligibility(MerchantId merchant, Eligibility said, Expectation expectation, Author author) {
        return write(merchant, author, writing -> eligibility.put(writing, merchant, said, expectation));
    }

    @Override
    public WriteOutcome putEligibility(
            MerchantId merchant, MarketEligibility whole, Expectation expectation, Author author) {
        return write(merchant, author, writing -> eligibility.put(writing, merchant, whole, expectation));
    }

    @Override
    public WriteOutcome deleteEligibility(
            MerchantId merchant, Sku sku, MarketCode market, Expectation expectation, Author author) {
        return write(merchant, author, writing -> eligibility.delete(writing, merchant, sku, market, expectation));
    }

    @Override
    public @Nullable Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market) {
        return now.eligibility(merchant, sku, market);
    }

    @Override
    public List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku) {
        return now.eligibility(merchant, sku);
    }

    @Override
    public ImportOutcome importPacks(List<PackText> texts, Author author) {
        try {
            return changes.write(null, author, writing -> packs.run(writing, texts));
        } catch (Undo undone) {
            return new ImportOutcome.Refused(undone.reason());
        }
    }

    @Override
    public List<Stored<PackText>> packs() {
        return Retries.call(law::packs);
    }

    @Override
    public List<Change> changes(MerchantId merchant, long since, int limit) {
        return trail.after(merchant, since, limit);
    }

    @Override
    public List<Change> changesBefore(MerchantId merchant, long before, int limit) {
        return trail.before(merchant, before, limit);
    }

    @Override
    public long revision() {
        return Retries.call(changes::newest);
    }

    private WriteOutcome write(MerchantId merchant, Author author, Function<Writing, WriteOutcome> work) {
        try {
            return changes.write(merchant, author, work);
        } catch (Undo undone) {
            return new WriteOutcome.Refused(undone.reason());
        }
    }
}
