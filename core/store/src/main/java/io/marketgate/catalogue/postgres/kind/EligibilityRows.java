package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Periods;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The repository of eligibility. Rows come in the order of {@link Periods} and with their changes, all by one query. */
@ApplicationScoped
class EligibilityRows extends OwnedRows<EligibilityRow> {
    private static final Comparator<EligibilityRow> ORDER = Comparator.comparing(EligibilityRow::value, Periods.ORDER);
    private static final String OF_SKU = "from EligibilityRow r join fetch r.openedBy"
            + " where r.merchant = ?1 and r.sku = ?2 and r.closedBy is null";

    /** The current periods of a SKU in any market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku) {
        return find(OF_SKU, merchant.value(), sku.value()).stream()
                .sorted(ORDER)
                .toList();
    }

    /** The current periods of a SKU in a market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku, MarketCode market) {
        return find(OF_SKU + " and r.market = ?3", merchant.value(), sku.value(), market.value()).stream()
                .sorted(ORDER)
                .toList();
    }

    /** The periods of a SKU in any market that stood at a revision. */
    List<EligibilityRow> at(MerchantId merchant, Sku sku, long revision) {
        return find("merchant = ?1 and sku = ?2" + STOOD.formatted(3), merchant.value(), sku.value(), revision).stream()
                .sorted(ORDER)
                .toList();
    }

    /** The revision that wrote the newest of these rows; 0 if there are none. */
    static long newest(List<EligibilityRow> rows) {
        return rows.stream().mapToLong(EligibilityRow::revision).max().orElse(0);
    }
}
