package io.marketgate.adapter.shopify;

import io.marketgate.adapter.BindingConfig;
import io.marketgate.adapter.OriginConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shopify shops and the custom app that each has installed for the gate. */
@ConfigMapping(prefix = "marketgate.adapters.shopify")
public interface ShopifyConfig {
    /** Shops by the names of the bindings. */
    @WithParentName
    Map<String, Shop> shops();

    /** A shop. */
    interface Shop extends BindingConfig {
        /** Where the shop's Admin API is: {@code https://<shop>.myshopify.com}. */
        @WithConverter(OriginConverter.class)
        URI url();

        /**
         * The app's client secrets, the current one first; with each Shopify may sign webhooks while they are rotated, and
         * with the old one for up to an hour after that.
         */
        List<String> clientSecrets();

        /** The app's token for the Admin API, which places holds. */
        String accessToken();

        /** The version of the Admin API, such as {@code 2026-10}. */
        String apiVersion();

        /** Path of the carrier service's address that nobody can guess, for Shopify proves itself by nothing else. */
        Optional<String> carrierToken();

        /** The one rate that the carrier service offers where a cart may be sold; without it, it never offers any. */
        Optional<Rate> rate();
    }

    /** A shipping rate. */
    interface Rate {
        /** What the shopper reads. */
        String name();

        /** The price in major units, such as {@code 5.00}, or {@code 500} yen. */
        BigDecimal price();

        /** ISO 4217. */
        Currency currency();
    }
}
