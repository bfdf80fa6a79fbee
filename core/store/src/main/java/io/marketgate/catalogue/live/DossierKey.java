package io.marketgate.catalogue.live;

import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;

/** Whose dossier of which SKU. */
public record DossierKey(MerchantId merchant, Sku sku) {}
