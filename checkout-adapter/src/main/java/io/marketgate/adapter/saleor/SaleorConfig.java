package io.marketgate.adapter.saleor;

import io.marketgate.adapter.BindingConfig;
import io.marketgate.adapter.OriginConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Saleor shops that may install the app. The gate accepts events and fetches keys of these shops only. */
@ConfigMapping(prefix = "marketgate.adapters.saleor")
public interface SaleorConfig {
    /** Shops by the names of the bindings. */
    @WithParentName
    Map<String, Shop> shops();

    /** A shop. */
    interface Shop extends BindingConfig {
        /** The URL of the shop's API, such as {@code https://shop.saleor.cloud}. */
        @WithConverter(OriginConverter.class)
        URI url();

        /** The URL under which the shop reaches this gate. */
        @WithConverter(OriginConverter.class)
        URI gate();
    }
}
