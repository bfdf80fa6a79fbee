package io.marketgate.adapter.shopify;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A shop's settings, as far as they differ from test to test. */
record ConfiguredShop(URI url, List<String> clientSecrets, Optional<ShopifyConfig.Rate> rate)
        implements ShopifyConfig.Shop {
    static final String TOKEN = "the-token";

    ConfiguredShop(String url) {
        this(URI.create(url), List.of("a secret"), Optional.empty());
    }

    @Override
    public String merchant() {
        return "demo";
    }

    @Override
    public Optional<String> storefront() {
        return Optional.empty();
    }

    @Override
    public String accessToken() {
        return TOKEN;
    }

    @Override
    public String apiVersion() {
        return "2026-10";
    }

    @Override
    public Optional<String> carrierToken() {
        return Optional.empty();
    }
}
