package io.marketgate.adapter.shopify;

import io.marketgate.adapter.Binding;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The shops that are configured. */
@Singleton
class Shops {
    private final Map<String, Shop> shops = new HashMap<>();

    Shops(ShopifyConfig config) {
        config.shops().forEach((name, settings) -> {
            Binding binding = Binding.of(name, settings);
            shops.put(name, new Shop(binding.caller("shopify"), binding.storefront(), settings));
        });
    }

    /** @throws ProblemException 404 if no binding has that name */
    Shop of(String binding) {
        Shop shop = shops.get(binding);
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Shopify shop is configured under this name");
        }
        return shop;
    }
}
