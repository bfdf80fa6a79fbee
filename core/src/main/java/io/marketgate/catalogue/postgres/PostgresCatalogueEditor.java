package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link CatalogueEditor} on PostgreSQL. Safe for use by many threads. */
public final class PostgresCatalogueEditor implements CatalogueEditor {
    private final Retries retries;
    private final StoredLaw law;
    private final Clock clock;
    private final ChangeHint hint;

    /**
     * Writes through these transactions.
     *
     * @param compiler tries every law before it is committed
     * @param hint how each change is called out
     */
    public PostgresCatalogueEditor(Transactions transactions, LawCompiler compiler, Clock clock, ChangeHint hint) {
        this.retries = new Retries(transactions);
        this.law = new StoredLaw(compiler);
        this.clock = clock;
        this.hint = hint;
    }

    @Override
    public <K, V> WriteOutcome put(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author) {
        Kind<V> kind = Kinds.of(resource);
        return writeResource(merchant, author, writer -> writer.put(kind, value, expectation));
    }

    @Override
    public <K, V> WriteOutcome create(MerchantId merchant, Resource<K, V> resource, V value, Author author) {
        Kind<V> kind = Kinds.of(resource);
        return writeResource(merchant, author, writer -> writer.create(kind, value));
    }

    @Override
    public <K, V> WriteOutcome delete(
            MerchantId merchant, Resource<K, V> resource, K key, Expectation expectation, Author author) {
        Kind<V> kind = Kinds.of(resource);
        String name = resource.text(key);
        return storable(name)
                ? writeResource(merchant, author, writer -> writer.delete(kind, name, expectation))
                : new WriteOutcome.NotFound();
    }

    @Override
    public <K, V> @Nullable Stored<V> find(MerchantId merchant, Resource<K, V> resource, K key) {
        String name = resource.text(key);
        return storable(name) ? read(listing -> listing.find(Kinds.of(resource), merchant, name)) : null;
    }

    @Override
    public <K, V> Page<V> list(MerchantId merchant, Resource<K, V> resource, @Nullable String cursor, int limit) {
        return cursor == null || storable(cursor)
                ? read(listing -> listing.page(Kinds.of(resource), merchant, cursor, limit))
                : new Page<>(List.of(), null);
    }

    @Override
    public Page<MerchantSettings> merchants(@Nullable String cursor, int limit) {
        return cursor == null || storable(cursor)
                ? read(listing -> listing.page(Kinds.of(Resource.MERCHANT), cursor, limit))
                : new Page<>(List.of(), null);
    }

    @Override
    public WriteOutcome putEligibility(
            MerchantId merchant, Eligibility eligibility, Expectation expectation, Author author) {
        return writeEligibility(merchant, author, writer -> writer.put(eligibility, expectation));
    }

    @Override
    public WriteOutcome deleteEligibility(
            MerchantId merchant, Sku sku, MarketCode market, Expectation expectation, Author author) {
        return writeEligibility(merchant, author, writer -> writer.delete(sku, market, expectation));
    }

    @Override
    public @Nullable Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market) {
        return eligibility(merchant, sku).stream()
                .filter(said -> said.value().market().equals(market))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku) {
        return read(listing -> listing.eligibility(merchant, sku));
    }

    @Override
    public ImportOutcome importPacks(List<PackText> packs, Author author) {
        try {
            return write(null, author, (entities, writing) -> new PackImport(entities, writing, law).run(packs));
        } catch (Undo undone) {
            return new ImportOutcome.Refused(undone.reason());
        }
    }

    @Override
    public List<Stored<PackText>> packs() {
        return read(Listing::packs);
    }

    @Override
    public List<Change> changes(MerchantId merchant, long since, int limit) {
        return read(listing -> listing.changes(merchant, since, limit));
    }

    @Override
    public long revision() {
        return read(Listing::revision);
    }

    private WriteOutcome writeResource(
            MerchantId merchant, Author author, Function<ResourceWriter, WriteOutcome> work) {
        try {
            return write(
                    merchant,
                    author,
                    (entities, writing) -> work.apply(new ResourceWriter(entities, writing, law, merchant)));
        } catch (Undo undone) {
            return new WriteOutcome.Refused(undone.reason());
        }
    }

    private WriteOutcome writeEligibility(
            MerchantId merchant, Author author, Function<EligibilityWriter, WriteOutcome> work) {
        return write(
                merchant,
                author,
                (entities, writing) -> work.apply(new EligibilityWriter(new Rows(entities), writing, merchant)));
    }

    private <T> T write(@Nullable MerchantId merchant, Author author, BiFunction<EntityManager, Writing, T> work) {
        return retries.call(entities -> {
            Writing writing = new Writing(entities, merchant, author, clock.instant());
            T outcome = work.apply(entities, writing);
            if (writing.isNumbered()) {
                hint.send(entities);
            }
            return outcome;
        });
    }

    private <T> T read(Function<Listing, T> question) {
        return retries.call(entities -> question.apply(new Listing(entities)));
    }

    /** PostgreSQL's texts hold no zero character, so nothing has such a name. */
    private static boolean storable(String name) {
        return name.indexOf('\0') < 0;
    }
}
