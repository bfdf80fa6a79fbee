package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Periods;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repository of eligibility. Rows come in the order of {@link Periods} and with their changes, all by one query. */
@ApplicationScoped
class EligibilityRows extends OwnedRows<EligibilityRow> {
    private static final Comparator<EligibilityRow> ORDER = Comparator.comparing(EligibilityRow::value, Periods.ORDER);
    private static final String OF_SKU =
            "from EligibilityRow r join fetch r.openedBy where r.merchant = :merchant and r.sku = :sku and ";

    /** The current periods of a SKU in any market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku) {
        return of(merchant, sku, View.NOW);
    }

    /** The current periods of a SKU in a market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku, MarketCode market) {
        return of(merchant, sku, market, View.NOW);
    }

    /** The periods of a SKU in any market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku, View view) {
        return find(OF_SKU + view.condition(), view.with(named(merchant, sku))).stream()
                .sorted(ORDER)
                .toList();
    }

    /** The periods of a SKU in a market. */
    List<EligibilityRow> of(MerchantId merchant, Sku sku, MarketCode market, View view) {
        Parameters named = named(merchant, sku).and("market", market.value());
        return find(OF_SKU + view.condition() + " and r.market = :market", view.with(named)).stream()
                .sorted(ORDER)
                .toList();
    }

    private static Parameters named(MerchantId merchant, Sku sku) {
        return Parameters.with("merchant", merchant.value()).and("sku", sku.value());
    }

    /**
     * At most so many ends of current periods, the soonest first, then in the order of their names.
     *
     * @param from the instant at which the list begins
     * @param after the name behind which it begins at that instant itself, or null if behind all names
     */
    List<EndingPeriod> ending(
            MerchantId merchant, Ending.Query query, Instant from, @Nullable String after, int limit) {
        StringBuilder wanted = new StringBuilder("select distinct r.name, r.sku, r.market, r.effectiveTo, s.title"
                + " from EligibilityRow r join SkuRow s on s.merchant = r.merchant and s.name = r.sku"
                + " where s.closedBy is null and r.merchant = :merchant and r.closedBy is null"
                + " and r.effectiveTo <= :until and r.effectiveTo ");
        Parameters named =
                Parameters.with("merchant", merchant.value()).and("from", from).and("until", query.until());
        if (after == null) {
            wanted.append("> :from");
        } else {
            wanted.append(">= :from and (r.effectiveTo > :from or r.name > :after)");
            named.and("after", after);
        }
        if (query.markets() != null) {
            wanted.append(" and r.market in :markets");
            named.and("markets", query.markets().stream().map(MarketCode::value).toList());
        }
        wanted.append(" order by r.effectiveTo, r.name");
        TypedQuery<EndingPeriod> found = getEntityManager()
                .createQuery(wanted.toString(), EndingPeriod.class)
                .setMaxResults(limit);
        named.map().forEach(found::setParameter);
        return found.getResultList();
    }

    /** The revision that wrote the newest of these rows; 0 if there are none. */
    static long newest(List<EligibilityRow> rows) {
        return rows.stream().mapToLong(EligibilityRow::revision).max().orElse(0);
    }
}
