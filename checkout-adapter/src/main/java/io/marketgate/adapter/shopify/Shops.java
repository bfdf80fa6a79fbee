package io.marketgate.adapter.shopify;

import io.marketgate.adapter.Binding;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shops that are configured. Made at the start, so that a wrong one stops it: later it would be sold past the gate. */
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

    /** The shop of that binding, or null if none has that name. */
    @Nullable
    Shop find(String binding) {
        return shops.get(binding);
    }

    /** @throws ProblemException 404 if no binding has that name */
    Shop of(String binding) {
        Shop shop = find(binding);
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Shopify shop is configured under this name");
        }
        return shop;
    }
}
