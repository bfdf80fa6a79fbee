package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Change;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.Stored;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What staff read that is no single resource: what is committed, within the caller's transaction. Thread-safe. */
@Singleton
final class Listing {
    private final EligibilityRows eligibility;
    private final PackRows packs;
    private final ChangeRows changes;
    private final ChangeEntryRows entries;

    Listing(EligibilityRows eligibility, PackRows packs, ChangeRows changes, ChangeEntryRows entries) {
        this.eligibility = eligibility;
        this.packs = packs;
        this.changes = changes;
        this.entries = entries;
    }

    /** All eligibility of a SKU, in the order of the markets. */
    List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku) {
        Map<MarketCode, List<EligibilityRow>> byMarket = eligibility.of(merchant, sku).stream()
                .collect(Collectors.groupingBy(EligibilityRow::market, TreeMap::new, Collectors.toList()));
        List<Stored<MarketEligibility>> said = new ArrayList<>();
        byMarket.forEach((market, standing) -> said.add(said(sku, market, standing)));
        return said;
    }

    /** The eligibility of a SKU in a market, or null. */
    @Nullable
    Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market) {
        List<EligibilityRow> standing = eligibility.of(merchant, sku, market);
        return standing.isEmpty() ? null : said(sku, market, standing);
    }

    /** The packs, by name. */
    List<Stored<PackText>> packs() {
        return packs.stored().stream()
                .map(row -> new Stored<>(Payload.read(PackText.class, row.payload()), row.revision()))
                .toList();
    }

    /** Changes with their entries, oldest first, by two queries. */
    List<Change> changes(MerchantId merchant, long since, int limit) {
        List<ChangeRow> found = changes.after(merchant, since, limit);
        Map<UUID, List<ChangeEntryRow>> byChange = entries
                .of(found.stream().map(change -> change.id).toList())
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.place.change()));
        return found.stream()
                .map(change -> change(change, byChange.getOrDefault(change.id, List.of())))
                .toList();
    }

    /** The newest revision. */
    long revision() {
        return changes.newest();
    }

    private static Stored<MarketEligibility> said(Sku sku, MarketCode market, List<EligibilityRow> standing) {
        return new Stored<>(
                new MarketEligibility(
                        sku,
                        market,
                        standing.stream().map(EligibilityRow::value).toList()),
                EligibilityRows.newest(standing));
    }

    private static Change change(ChangeRow change, List<ChangeEntryRow> entries) {
        return new Change(
                change.id,
                change.revision(),
                change.merchant == null ? null : new MerchantId(change.merchant),
                new Author(change.author),
                change.at,
                entries.stream()
                        .map(entry -> new Change.Entry(entry.resource, entry.name, entry.before, entry.after))
                        .toList());
    }
}
