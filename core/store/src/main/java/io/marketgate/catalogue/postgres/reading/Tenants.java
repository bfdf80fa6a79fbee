package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.live.Tenant;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.Storefront;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merchants without their dossiers, as of a revision. */
final class Tenants {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private Tenants() {}

    /**
     * Reads merchants.
     *
     * @param only these, or null for all; one that does not exist is left out
     */
    static Map<MerchantId, Tenant> read(AsOf rows, @Nullable Collection<String> only) throws SQLException {
        Tenants tenants = new Tenants();
        rows.each(
                "merchant",
                "true",
                only,
                (merchant, name, payload) ->
                        tenants.drafts.put(merchant, new Draft(Payload.read(MerchantSettings.class, payload))));
        rows.each("storefront", "true", only, (merchant, name, payload) -> tenants.draft(merchant)
                .storefronts
                .add(Payload.read(Storefront.class, payload)));
        rows.each("partner", "true", only, (merchant, name, payload) -> tenants.draft(merchant)
                .partners
                .add(Payload.read(Partner.class, payload)));
        rows.each(
                "evidence",
                "r.sku is null and r.scope in ('SELLER', 'PARTNER', 'BUYER')",
                only,
                (merchant, name, payload) ->
                        tenants.draft(merchant).evidence.add(Payload.read(Evidence.class, payload)));
        rows.each("rate_table", "true", only, (merchant, name, payload) -> tenants.draft(merchant)
                .rates
                .add(Payload.read(RateTable.class, payload)));
        rows.each("api_key", "true", only, (merchant, name, payload) -> tenants.draft(merchant)
                .keys
                .add(Payload.read(ApiKey.class, payload)));
        Map<MerchantId, Tenant> whole = new HashMap<>();
        tenants.drafts.values().forEach(draft -> whole.put(draft.settings.id(), draft.tenant()));
        return whole;
    }

    private Draft draft(String merchant) {
        Draft draft = drafts.get(merchant);
        if (draft == null) {
            throw new IllegalStateException("something belongs to a merchant there is not");
        }
        return draft;
    }

    private static final class Draft {
        private final MerchantSettings settings;
        private final List<Storefront> storefronts = new ArrayList<>();
        private final List<Partner> partners = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<RateTable> rates = new ArrayList<>();
        private final List<ApiKey> keys = new ArrayList<>();

        Draft(MerchantSettings settings) {
            this.settings = settings;
        }

        Tenant tenant() {
            return new Tenant(
                    Merchant.of(settings.id(), settings.name(), settings.eligibility(), storefronts, partners, evidence)
                            .with(rates),
                    keys);
        }
    }
}
