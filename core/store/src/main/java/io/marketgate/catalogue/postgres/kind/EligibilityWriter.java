package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.Periods;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the merchant's eligibility of a SKU in a market, within the transaction of a {@link Writing}. The SKU's own row is
 * the lock. Thread-safe.
 */
@Singleton
public final class EligibilityWriter {
    /** The kind's name in the audit trail, and its table's. */
    public static final String WORD = "eligibility";

    private final SkuRows skus;
    private final EligibilityRows eligibility;

    EligibilityWriter(SkuRows skus, EligibilityRows eligibility) {
        this.skus = skus;
        this.eligibility = eligibility;
    }

    /** Says what holds in a period, in place of what was said of it before. */
    public WriteOutcome put(Writing writing, MerchantId merchant, Eligibility said, Expectation expectation) {
        return put(writing, merchant, said.sku(), said.market(), before -> Periods.write(before, said), expectation);
    }

    /** Says all that holds of a SKU in a market, in place of all that was said. */
    public WriteOutcome put(Writing writing, MerchantId merchant, MarketEligibility said, Expectation expectation) {
        return put(writing, merchant, said.sku(), said.market(), before -> said.periods(), expectation);
    }

    private WriteOutcome put(
            Writing writing,
            MerchantId merchant,
            Sku sku,
            MarketCode market,
            UnaryOperator<List<Eligibility>> write,
            Expectation expectation) {
        if (skus.lock(merchant, sku.value()) == null) {
            return new WriteOutcome.NotFound();
        }
        List<EligibilityRow> standing = eligibility.of(merchant, sku, market);
        List<Eligibility> before = values(standing);
        List<Eligibility> after = write.apply(before);
        long current = EligibilityRows.newest(standing);
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
        replace(writing, merchant, sku, market, standing, after);
        long revision = writing.number();
        return standing.isEmpty() ? new WriteOutcome.Created(revision) : new WriteOutcome.Updated(revision);
    }

    /** Deletes all that is said of a SKU in a market. */
    public WriteOutcome delete(
            Writing writing, MerchantId merchant, Sku sku, MarketCode market, Expectation expectation) {
        if (skus.lock(merchant, sku.value()) == null) {
            return new WriteOutcome.NotFound();
        }
        List<EligibilityRow> standing = eligibility.of(merchant, sku, market);
        if (standing.isEmpty()) {
            return new WriteOutcome.NotFound();
        }
        long current = EligibilityRows.newest(standing);
        Long expected = expectation.revision();
        if (expected != null && expected != current) {
            return new WriteOutcome.Stale(current);
        }
        replace(writing, merchant, sku, market, standing, List.of());
        return new WriteOutcome.Deleted(writing.number());
    }

    /** Deletes all eligibility of a SKU, as part of a larger change. */
    void end(Writing writing, MerchantId merchant, Sku sku) {
        eligibility.of(merchant, sku).stream()
                .collect(Collectors.groupingBy(EligibilityRow::market, TreeMap::new, Collectors.toList()))
                .forEach((market, standing) -> replace(writing, merchant, sku, market, standing, List.of()));
    }

    /** Closes and opens only the periods that differ. */
    private void replace(
            Writing writing,
            MerchantId merchant,
            Sku sku,
            MarketCode market,
            List<EligibilityRow> standing,
            List<Eligibility> after) {
        List<Eligibility> before = values(standing);
        standing.stream().filter(row -> !after.contains(row.value())).forEach(writing::close);
        after.stream()
                .filter(period -> !before.contains(period))
                .map(period -> new EligibilityRow(
                        new OwnedRow.Opening(writing.opening(), merchant), period, Payload.write(period)))
                .forEach(eligibility::persist);
        writing.trail(WORD, EligibilityRow.nameOf(sku, market), sku.value(), text(before), text(after));
    }

    private static List<Eligibility> values(List<EligibilityRow> standing) {
        return standing.stream().map(EligibilityRow::value).toList();
    }

    private static @Nullable String text(List<Eligibility> periods) {
        return periods.isEmpty() ? null : Payload.write(periods);
    }
}
