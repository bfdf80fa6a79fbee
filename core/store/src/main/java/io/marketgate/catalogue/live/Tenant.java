package io.marketgate.catalogue.live;

import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.Merchant;
import java.util.List;

/** A merchant and its credentials in one snapshot. */
public record Tenant(Merchant merchant, List<ApiKey> keys) {
    public Tenant {
        keys = List.copyOf(keys);
    }
}
