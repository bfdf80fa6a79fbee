package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Periods;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the merchant's word on a SKU in a market, within one transaction; the SKU's own row is the lock. */
final class EligibilityWriter {
    /** The kind's name in the audit trail. */
    static final String WORD = "eligibility";

    private final Rows rows;
    private final Writing writing;
    private final MerchantId merchant;

    EligibilityWriter(Rows rows, Writing writing, MerchantId merchant) {
        this.rows = rows;
        this.writing = writing;
        this.merchant = merchant;
    }

    WriteOutcome put(Eligibility said, Expectation expectation) {
        if (rows.lock(SkuRow.class, merchant, said.sku().value()) == null) {
            return new WriteOutcome.NotFound();
        }
        List<EligibilityRow> standing = rows.eligibility(merchant, said.sku(), said.market());
        List<Eligibility> before = values(standing);
        List<Eligibility> after = Periods.write(before, said);
        long current = newest(standing);
        if (after.equals(before)) {
            return new WriteOutcome.Unchanged(current);
        }
        Long expected = expectation.revision();
        if (!standing.isEmpty() && expected == null) {
            return new WriteOutcome.PreconditionRequired();
        }
        if (expected != null && expected != current) {
            return new WriteOutcome.Stale(current);
        }
        replace(said.sku(), said.market(), standing, after);
        long revision = writing.number();
        return standing.isEmpty() ? new WriteOutcome.Created(revision) : new WriteOutcome.Updated(revision);
    }

    WriteOutcome delete(Sku sku, MarketCode market, Expectation expectation) {
        if (rows.lock(SkuRow.class, merchant, sku.value()) == null) {
            return new WriteOutcome.NotFound();
        }
        List<EligibilityRow> standing = rows.eligibility(merchant, sku, market);
        if (standing.isEmpty()) {
            return new WriteOutcome.NotFound();
        }
        Long expected = expectation.revision();
        if (expected != null && expected != newest(standing)) {
            return new WriteOutcome.Stale(newest(standing));
        }
        replace(sku, market, standing, List.of());
        return new WriteOutcome.Deleted(writing.number());
    }

    /** Takes back all that is said of a SKU, as part of a larger change. */
    void end(Sku sku) {
        rows.eligibility(merchant, sku).stream()
                .collect(Collectors.groupingBy(row -> read(row).market(), TreeMap::new, Collectors.toList()))
                .forEach((market, standing) -> replace(sku, market, standing, List.of()));
    }

    /** Closes and opens only the periods that differ. */
    private void replace(Sku sku, MarketCode market, List<EligibilityRow> standing, List<Eligibility> after) {
        List<Eligibility> before = values(standing);
        standing.stream().filter(row -> !after.contains(read(row))).forEach(writing::close);
        after.stream()
                .filter(period -> !before.contains(period))
                .map(period -> new EligibilityRow(writing.opening(merchant), period, Payload.write(period)))
                .forEach(writing::open);
        writing.trail(WORD, EligibilityRow.nameOf(sku, market), sku.value(), text(before), text(after));
    }

    private long newest(List<EligibilityRow> standing) {
        return standing.stream()
                .mapToLong(row -> rows.revisionOf(row.openedBy))
                .max()
                .orElse(0);
    }

    private static List<Eligibility> values(List<EligibilityRow> standing) {
        return standing.stream().map(EligibilityWriter::read).toList();
    }

    static Eligibility read(EligibilityRow row) {
        return Payload.read(Eligibility.class, row.payload);
    }

    private static @Nullable String text(List<Eligibility> periods) {
        return periods.isEmpty() ? null : Payload.write(periods);
    }
}
