package io.marketgate.catalogue.live;

import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;

/** A merchant's SKU, the key of a dossier. */
public record DossierKey(MerchantId merchant, Sku sku) {}
