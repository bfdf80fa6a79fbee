package io.marketgate.adapter.commercetools;

import io.marketgate.access.Caller;
import io.marketgate.adapter.Binding;
import io.marketgate.merchant.StorefrontId;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The custom types that hold the receipts of orders. Read at startup, so that a wrong configuration prevents the start.
 */
@Startup
@Singleton
class ReceiptTypes {
    private final Map<Binding, String> types;

    ReceiptTypes(CommercetoolsConfig config) {
        this.types = config.projects().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        project -> Binding.of(project.getKey(), project.getValue()),
                        project -> project.getValue().receiptType()));
    }

    /** The key of the custom type for orders of the caller's storefront, or null if its orders keep no receipts. */
    @Nullable
    String of(Caller caller, StorefrontId storefront) {
        return types.get(new Binding(caller.merchant(), storefront));
    }
}
