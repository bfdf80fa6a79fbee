package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Product;
import org.jspecify.annotations.Nullable;

/** Products; the systems that have other names for them are storefronts. */
final class SkuKind extends Kind<Product> {
    SkuKind() {
        super(Resource.SKU, SkuRow.class);
    }

    @Override
    Product read(String name, String payload) {
        return Payload.read(Product.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, Product value, String payload) {
        return new SkuRow(opening, value.sku().value(), payload);
    }

    @Override
    String dossier(Product value) {
        return value.sku().value();
    }

    /** Only a name that is written now: one that stands when its storefront goes says nothing any more, and harms nobody. */
    @Override
    @Nullable
    String refusal(Rows rows, MerchantId merchant, Product value) {
        return StorefrontKind.absent(rows, merchant, value.itemIds().keySet());
    }

    @Override
    @Nullable
    String neededBy(Rows rows, MerchantId merchant, String name) {
        String evidence = rows.evidenceOf(merchant, "sku", name);
        return evidence == null ? null : "evidence `" + evidence + "`";
    }
}
