package io.marketgate.adapter.shopify;

import io.marketgate.access.Caller;
import io.marketgate.adapter.PlatformCallers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/** The shops that are configured. */
@Singleton
class Shops {
    private final Map<String, ShopifyConfig.Shop> shops;

    Shops(ShopifyConfig config) {
        this.shops = Map.copyOf(config.shops());
    }

    /** @throws ProblemException 404 if no shop is configured for that storefront */
    ShopifyConfig.Shop of(StorefrontId storefront) {
        ShopifyConfig.Shop shop = shops.get(storefront.value());
        if (shop == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no Shopify shop is configured for this storefront");
        }
        return shop;
    }

    /** As whom a shop's calls are answered, once they are proven. */
    static Caller caller(ShopifyConfig.Shop shop, StorefrontId storefront) {
        return PlatformCallers.of("shopify", new MerchantId(shop.merchant()), storefront);
    }
}
