package io.marketgate.adapter.saleor;

import io.marketgate.adapter.Binding;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The configured shops. Read at startup: a wrong configuration found later would let the shop sell past the gate. */
@Startup
@Singleton
class Shops {
    private final Map<String, Shop> shops = new HashMap<>();

    Shops(SaleorConfig config, PlatformHttp http, Clock clock) {
        config.shops().forEach((name, shop) -> shops.put(name, shop(name, shop, http, clock)));
    }

    private static Shop shop(String name, SaleorConfig.Shop shop, PlatformHttp http, Clock clock) {
        Binding binding = Binding.of(name, shop);
        return new Shop(
                binding.caller("saleor"),
                binding.storefront(),
                shop.url(),
                shop.gate().resolve("/adapters/saleor/" + name),
                new ShopKeys(http, shop.url(), clock));
    }

    /** @throws ProblemException 404 if no binding has this name */
    Shop of(String binding) {
        Shop shop = shops.get(binding);
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Saleor shop is configured under this name");
        }
        return shop;
    }
}
