package io.marketgate.adapter.commercetools;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Projects that are set up to keep receipts. One that only asks needs nothing here. */
@ConfigMapping(prefix = "marketgate.adapters.commercetools")
public interface CommercetoolsConfig {
    /** By the names of the bindings, which stand in no path: a project proves itself by its merchant's key. */
    @WithParentName
    Map<String, Project> projects();

    /** A storefront's project. */
    interface Project extends BindingConfig {
        /** Key of the project's custom type for orders whose field {@code marketgateReceipt} holds an order's receipt. */
        String receiptType();
    }
}
