package io.marketgate.adapter.shopify;

import io.marketgate.adapter.Binding;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured shops. Read at startup: a wrong configuration found later would let the shop sell past the gate. */
@Startup
@Singleton
class Shops {
    private final Map<String, Shop> shops = new HashMap<>();

    Shops(ShopifyConfig config) {
        config.shops().forEach((name, settings) -> {
            Binding binding = Binding.of(name, settings);
            settings.rate().ifPresent(rate -> requireWhole(name, rate));
            shops.put(name, new Shop(binding.caller("shopify"), binding.storefront(), settings));
        });
    }

    private static void requireWhole(String name, ShopifyConfig.Rate rate) {
        if (rate.price().signum() < 0 || rate.price().stripTrailingZeros().scale() > Hundredths.DIGITS) {
            throw new IllegalArgumentException("the rate of `" + name + "` is not a price of whole hundredths");
        }
    }

    boolean isEmpty() {
        return shops.isEmpty();
    }

    /** The shop with this binding, or null if there is none. */
    @Nullable
    Shop find(String binding) {
        return shops.get(binding);
    }

    /** @throws ProblemException 404 if no binding has this name */
    Shop of(String binding) {
        Shop shop = find(binding);
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Shopify shop is configured under this name");
        }
        return shop;
    }
}
