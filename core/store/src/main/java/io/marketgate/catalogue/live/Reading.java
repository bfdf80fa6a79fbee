package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Head;
import io.marketgate.merchant.MerchantId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a look at the database found. */
public sealed interface Reading {

    /** Exactly the state held. */
    record Same() implements Reading {}

    /** The server that answered may lag behind another; nothing follows from what it says. */
    record NotPrimary() implements Reading {}

    /**
     * A later state of the same history, and what differs.
     *
     * @param law all rules, or null if none changed
     * @param tenants merchants of which anything small changed
     * @param gone merchants that are no more
     * @param touched dossiers that changed
     */
    record Delta(
            Head head,
            @Nullable LawText law,
            Map<MerchantId, Tenant> tenants,
            Set<MerchantId> gone,
            Set<DossierKey> touched)
            implements Reading {
        public Delta {
            tenants = Map.copyOf(tenants);
            gone = Set.copyOf(gone);
            touched = Set.copyOf(touched);
        }
    }

    /** A state that must be taken whole: the first one, one of another history, or one too far from the state held. */
    record Whole(Head head, LawText law, Map<MerchantId, Tenant> tenants) implements Reading {
        public Whole {
            tenants = Map.copyOf(tenants);
        }
    }
}
