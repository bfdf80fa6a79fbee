package io.marketgate.catalogue.live;

import io.marketgate.product.Sku;

class MemorySourceTest extends CatalogueSourceContract {
    private MemorySource source;

    @Override
    protected CatalogueSource open() {
        source = new MemorySource();
        return source;
    }

    @Override
    protected void writeMerchant(String name) {
        source.merchant(name);
    }

    @Override
    protected void writeProduct(Sku sku, String title) {
        source.product(sku, title);
    }

    @Override
    protected void beginEpoch() {
        source.newEpoch();
    }
}
