package io.marketgate.admin.decision;

import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.explanation.Explainer;
import io.marketgate.journal.PastCatalogue;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The catalogue's past, read from its rows. */
@ApplicationScoped
class CatalogueThen implements PastCatalogue {
    private final PastSnapshots past;

    CatalogueThen(PastSnapshots past) {
        this.past = past;
    }

    @Override
    public @Nullable State at(long revision, MerchantId merchant, Collection<Sku> skus) {
        Snapshot snapshot = past.at(revision);
        Merchant then = snapshot == null ? null : snapshot.merchant(merchant);
        if (snapshot == null || then == null) {
            return null;
        }
        return new State(
                then,
                snapshot.rulebook(),
                past.dossiers(snapshot, merchant, skus),
                new Explainer(snapshot.packs().texts()));
    }
}
