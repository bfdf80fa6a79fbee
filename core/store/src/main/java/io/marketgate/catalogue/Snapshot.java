package io.marketgate.catalogue;

import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.Packs;
import io.marketgate.rule.Rulebook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small parts of the catalogue at one revision: everything except dossiers. Immutable.
 *
 * @param packs what the rulebook was compiled from, with texts and identity policies
 * @param credentials by the key's id
 */
public record Snapshot(
        Head head,
        Rulebook rulebook,
        Packs packs,
        Map<MerchantId, Merchant> merchants,
        Map<String, Credential> credentials) {
    public Snapshot {
        merchants = Map.copyOf(merchants);
        credentials = Map.copyOf(credentials);
    }

    /** The catalogue's revision. */
    public long revision() {
        return head.revision();
    }

    /** The merchant of that id, or null if there is none. */
    public @Nullable Merchant merchant(MerchantId merchant) {
        return merchants.get(merchant);
    }

    /** The credential of that id, or null if there is none. */
    public @Nullable Credential credential(String id) {
        return credentials.get(id);
    }
}
