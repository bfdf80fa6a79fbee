package io.marketgate.admin.decision;

import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.explanation.Explainer;
import io.marketgate.journal.PastCatalogue;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.UnreadableException;
import io.marketgate.product.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The catalogue's past, read from its rows. */
@ApplicationScoped
class CatalogueThen implements PastCatalogue {
    private static final Logger LOG = Logger.getLogger(CatalogueThen.class);

    private final PastSnapshots past;

    CatalogueThen(PastSnapshots past) {
        this.past = past;
    }

    @Override
    public @Nullable State at(long revision, MerchantId merchant, Collection<Sku> skus) {
        try {
            return read(revision, merchant, skus);
        } catch (IllegalStateException | IllegalArgumentException garbled) {
            // Somebody has written a row that is no value of its kind; the comparison with the audit trail names it.
            // Were it
            // a fault of the gate, only this line would tell.
            LOG.warnf(garbled, "event=past-catalogue-unreadable merchant=%s revision=%d", merchant, revision);
            throw new UnreadableException(List.of());
        }
    }

    private @Nullable State read(long revision, MerchantId merchant, Collection<Sku> skus) {
        Snapshot snapshot = past.at(revision);
        Merchant then = snapshot == null ? null : snapshot.merchant(merchant);
        if (snapshot == null || then == null) {
            return null;
        }
        return new State(
                then,
                snapshot.rulebook(),
                past.dossiers(snapshot, merchant, skus),
                new Explainer(snapshot.packs().texts()),
                snapshot.packs());
    }
}
