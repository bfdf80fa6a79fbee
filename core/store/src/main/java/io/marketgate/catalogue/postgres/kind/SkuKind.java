package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Products. The systems that have other names for them are storefronts. */
@Singleton
final class SkuKind extends Kind<Product> {
    private final SkuRows skus;
    private final StorefrontRows storefronts;
    private final EvidenceRows evidence;
    private final EligibilityWriter eligibility;

    SkuKind(SkuRows skus, StorefrontRows storefronts, EvidenceRows evidence, EligibilityWriter eligibility) {
        super(Resource.SKU, skus);
        this.skus = skus;
        this.storefronts = storefronts;
        this.evidence = evidence;
        this.eligibility = eligibility;
    }

    @Override
    Product read(String name, String payload) {
        return Payload.read(Product.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, Product value, String payload) {
        skus.persist(new SkuRow(opening, value, payload));
    }

    @Override
    String dossier(Product value) {
        return value.sku().value();
    }

    /** Checks the names that are written now. A name outlives its storefront and then has no effect. */
    @Override
    @Nullable
    String refusal(MerchantId merchant, Product value) {
        return storefronts.absent(merchant, value.itemIds().keySet());
    }

    @Override
    @Nullable
    String neededBy(MerchantId merchant, String name) {
        EvidenceRow held = evidence.ofSku(merchant, name);
        return held == null ? null : "evidence `" + held.name() + "`";
    }

    /** A SKU's eligibility ends with it. */
    @Override
    void endParts(Writing writing, MerchantId merchant, String name) {
        eligibility.end(writing, merchant, new Sku(name));
    }
}
