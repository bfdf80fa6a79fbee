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

/** Shopify shops, and the custom app that each has installed for the gate. */
@ConfigMapping(prefix = "marketgate.adapters.shopify")
public interface ShopifyConfig {
    /** Shops by the names of the bindings. */
    @WithParentName
    Map<String, Shop> shops();

    /** A shop. */
    interface Shop extends BindingConfig {
        /** The URL of the shop's Admin API: {@code https://<shop>.myshopify.com}. */
        @WithConverter(OriginConverter.class)
        URI url();

        /**
         * The app's client secrets, the current one first. During a rotation Shopify may sign webhooks with either, and
         * with the old one for up to an hour after it.
         */
        List<String> clientSecrets();

        /** The app's token for the Admin API, which places holds. */
        String accessToken();

        /** The version of the Admin API, such as {@code 2026-10}. */
        String apiVersion();

        /** Random part of the carrier service's path; Shopify offers no other proof for these calls. */
        Optional<String> carrierToken();

        /** The rate that the carrier service offers for a cart that may be sold; without it, it never offers any. */
        Optional<Rate> rate();
    }

    /** A shipping rate. */
    interface Rate {
        /** The name that the shopper sees. */
        String name();

        /** The price in major units, such as {@code 5.00}, or {@code 500} yen. */
        BigDecimal price();

        /** ISO 4217. */
        Currency currency();
    }
}
