package io.marketgate.catalogue.postgres.kind;

import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The repository of storefronts. */
@ApplicationScoped
class StorefrontRows extends OwnedRows<StorefrontRow> {

    /** Why what names these storefronts is refused, or null. Those that are there stay to the end of the transaction. */
    @Nullable
    String absent(MerchantId merchant, Collection<String> names) {
        return names.stream()
                .sorted()
                .filter(name -> !hold(merchant, name))
                .map(name -> "there is no storefront `" + name + "`")
                .findFirst()
                .orElse(null);
    }
}
