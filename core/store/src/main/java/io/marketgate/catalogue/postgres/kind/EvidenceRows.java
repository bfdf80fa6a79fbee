package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.postgres.change.StoredRow;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The repository of evidence. */
@ApplicationScoped
class EvidenceRows extends OwnedRows<EvidenceRow> {

    /** Any current evidence of a SKU or of one of its lots, or null. */
    @Nullable
    EvidenceRow ofSku(MerchantId merchant, String sku) {
        return find("merchant = ?1 and sku = ?2 and closedBy is null", merchant.value(), sku)
                .firstResult();
    }

    /** Any current evidence that a partner holds, or null. */
    @Nullable
    EvidenceRow ofPartner(MerchantId merchant, String partner) {
        return find("merchant = ?1 and partner = ?2 and closedBy is null", merchant.value(), partner)
                .firstResult();
    }

    /** At most so many rows that pass a filter as staff read them, in the order of their names, after that name. */
    List<StoredRow> stored(MerchantId merchant, EvidenceFilter filter, View view, String after, int limit) {
        StringBuilder wanted = new StringBuilder("from EvidenceRow r where r.merchant = :merchant and r.name > :after");
        Parameters named = Parameters.with("merchant", merchant.value()).and("after", after);
        restrict(wanted, named, "sku", filter.sku());
        restrict(wanted, named, "partner", filter.partner());
        restrict(wanted, named, "market", filter.market());
        restrict(wanted, named, "type", filter.type());
        wanted.append(" and ").append(condition(filter.status(), view));
        if (filter.status() != null && filter.status() != EvidenceFilter.Status.REVOKED) {
            named.and("at", filter.at());
        }
        return find(wanted.toString(), Sort.by("r.name"), view.with(named))
                .project(StoredRow.class)
                .page(0, limit)
                .list();
    }

    private static void restrict(StringBuilder wanted, Parameters named, String column, @Nullable Object value) {
        if (value != null) {
            wanted.append(" and r.").append(column).append(" = :").append(column);
            named.and(column, value.toString());
        }
    }

    /** Of revoked evidence the last version is found: the one that no other replaced. */
    private static String condition(EvidenceFilter.@Nullable Status status, View view) {
        if (status == null) {
            return view.condition();
        }
        return switch (status) {
            case VALID ->
                view.condition()
                        + " and (r.validFrom is null or r.validFrom <= :at) and (r.validTo is null or r.validTo > :at)";
            case UPCOMING -> view.condition() + " and r.validFrom > :at";
            case EXPIRED -> view.condition() + " and r.validTo <= :at";
            case REVOKED ->
                view.closed("r") + " and not exists (select 1 from EvidenceRow later"
                        + " where later.merchant = r.merchant and later.name = r.name"
                        + " and later.openedBy.id = r.closedBy)";
        };
    }

    /** How many current rows of these scopes end; of a merchant, or for null of all. */
    long ending(@Nullable MerchantId merchant, Ending.Query query, Set<EvidenceScope> scopes) {
        Parameters span = Parameters.with("after", query.after())
                .and("until", query.until())
                .and("scopes", names(scopes));
        String wanted = "closedBy is null and validTo > :after and validTo <= :until and scope in :scopes";
        return merchant == null
                ? count(wanted, span)
                : count("merchant = :merchant and " + wanted, span.and("merchant", merchant.value()));
    }

    /**
     * At most so many current rows of these scopes that end, the soonest first, then in the order of their names.
     *
     * @param from the instant at which the list begins
     * @param after the name behind which it begins at that instant itself, or null if behind all names
     */
    List<StoredRow> ending(
            MerchantId merchant,
            Ending.Query query,
            Set<EvidenceScope> scopes,
            Instant from,
            @Nullable String after,
            int limit) {
        Parameters named = Parameters.with("merchant", merchant.value())
                .and("from", from)
                .and("until", query.until())
                .and("scopes", names(scopes));
        StringBuilder wanted = new StringBuilder(
                "merchant = :merchant and closedBy is null and validTo <= :until and scope in :scopes");
        if (after == null) {
            wanted.append(" and validTo > :from");
        } else {
            wanted.append(" and validTo >= :from and (validTo > :from or name > :after)");
            named.and("after", after);
        }
        if (query.markets() != null) {
            wanted.append(" and (market is null or market in :markets)");
            named.and("markets", query.markets().stream().map(MarketCode::value).toList());
        }
        return find(wanted.toString(), Sort.by("validTo", "name"), named)
                .project(StoredRow.class)
                .page(0, limit)
                .list();
    }

    private static List<String> names(Set<EvidenceScope> scopes) {
        return scopes.stream().map(EvidenceScope::name).toList();
    }
}
