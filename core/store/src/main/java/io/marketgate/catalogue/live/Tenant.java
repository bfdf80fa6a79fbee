package io.marketgate.catalogue.live;

import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.Merchant;
import java.util.List;

/** A merchant and its credentials, as one snapshot has them. */
public record Tenant(Merchant merchant, List<ApiKey> keys) {
    public Tenant {
        keys = List.copyOf(keys);
    }
}
