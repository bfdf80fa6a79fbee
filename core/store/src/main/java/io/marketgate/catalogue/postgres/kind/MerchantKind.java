package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merchants' settings. */
@Singleton
public final class MerchantKind extends Kind<MerchantSettings> {
    private final MerchantRows merchants;
    private final List<OwnedRows<?>> owned;

    MerchantKind(
            MerchantRows merchants,
            StorefrontRows storefronts,
            PartnerRows partners,
            SkuRows skus,
            EvidenceRows evidence,
            PolicyRuleRows rules,
            RateTableRows rates,
            ApiKeyRows keys) {
        super(Resource.MERCHANT, merchants);
        this.merchants = merchants;
        this.owned = List.of(storefronts, partners, skus, evidence, rules, rates, keys);
    }

    @Override
    MerchantSettings read(String name, String payload) {
        return Payload.read(MerchantSettings.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, MerchantSettings value, String payload) {
        merchants.persist(new MerchantRow(opening, value.id().value(), payload));
    }

    /** A merchant belongs to itself, also before it is there. */
    @Override
    boolean hasOwner(MerchantRows rows, MerchantId merchant, String name) {
        return name.equals(merchant.value());
    }

    @Override
    @Nullable
    String neededBy(MerchantId merchant, String name) {
        return owned.stream().anyMatch(rows -> rows.any(merchant)) ? "what the merchant owns" : null;
    }

    /** All merchants, in the order of their names, after that name. */
    public Page<MerchantSettings> page(View view, String after, int limit) {
        return page(merchants.stored(view, after, limit + 1), limit);
    }
}
