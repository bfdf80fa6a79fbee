package io.marketgate.adapter.saleor;

import io.marketgate.adapter.BindingConfig;
import io.marketgate.adapter.OriginConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Saleor shops that may install the app; no other is listened to, and of no other are keys fetched. */
@ConfigMapping(prefix = "marketgate.adapters.saleor")
public interface SaleorConfig {
    /** Shops by the names of the bindings. */
    @WithParentName
    Map<String, Shop> shops();

    /** A shop. */
    interface Shop extends BindingConfig {
        /** Where the shop's API is, such as {@code https://shop.saleor.cloud}. */
        @WithConverter(OriginConverter.class)
        URI url();

        /** Where the shop reaches this gate. */
        @WithConverter(OriginConverter.class)
        URI gate();
    }
}
