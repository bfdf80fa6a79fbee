package io.marketgate.adapter.commercetools;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Projects whose orders keep receipts. A project that only asks for rulings needs no entry. */
@ConfigMapping(prefix = "marketgate.adapters.commercetools")
public interface CommercetoolsConfig {
    /** By the names of the bindings. The names are in no path: a project authenticates with its merchant's API key. */
    @WithParentName
    Map<String, Project> projects();

    /** A storefront's project. */
    interface Project extends BindingConfig {
        /** Key of the project's custom type for orders whose field {@code marketgateReceipt} holds the receipt. */
        String receiptType();
    }
}
