package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Head;
import io.marketgate.merchant.MerchantId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outcome of reading the database. */
public sealed interface ReadOutcome {

    /** The database holds exactly the state held. */
    record Same() implements ReadOutcome {}

    /** The server that answered may lag behind another, so its answer is ignored. */
    record NotPrimary() implements ReadOutcome {}

    /**
     * A later state of the same history, and the difference to it.
     *
     * @param law all rules, or null if none changed
     * @param tenants merchants whose small parts changed
     * @param gone merchants that no longer exist
     * @param touched dossiers that changed
     */
    record Delta(
            Head head,
            @Nullable LawText law,
            Map<MerchantId, Tenant> tenants,
            Set<MerchantId> gone,
            Set<DossierKey> touched)
            implements ReadOutcome {
        public Delta {
            tenants = Map.copyOf(tenants);
            gone = Set.copyOf(gone);
            touched = Set.copyOf(touched);
        }
    }

    /** A state that must be read whole: the first one, one of another history, or one too far from the state held. */
    record Whole(Head head, LawText law, Map<MerchantId, Tenant> tenants) implements ReadOutcome {
        public Whole {
            tenants = Map.copyOf(tenants);
        }
    }
}
