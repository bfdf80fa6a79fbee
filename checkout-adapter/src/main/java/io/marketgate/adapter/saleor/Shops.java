package io.marketgate.adapter.saleor;

import io.marketgate.adapter.PlatformCallers;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The shops that are configured. */
@Singleton
class Shops {
    private final Map<String, Shop> shops = new HashMap<>();

    Shops(SaleorConfig config, PlatformHttp http, Clock clock) {
        config.shops().forEach((storefront, shop) -> shops.put(storefront, shop(storefront, shop, http, clock)));
    }

    private static Shop shop(String storefront, SaleorConfig.Shop shop, PlatformHttp http, Clock clock) {
        URI app = shop.gate().resolve("/adapters/saleor/" + storefront);
        return new Shop(
                PlatformCallers.of("saleor", new MerchantId(shop.merchant()), new StorefrontId(storefront)),
                shop.url(),
                app,
                new ShopKeys(http, shop.url(), clock));
    }

    /** @throws ProblemException 404 if no shop is configured for that storefront */
    Shop of(StorefrontId storefront) {
        Shop shop = shops.get(storefront.value());
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Saleor shop is configured for this storefront");
        }
        return shop;
    }
}
