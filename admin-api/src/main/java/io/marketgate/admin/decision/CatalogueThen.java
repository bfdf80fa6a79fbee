package io.marketgate.admin.decision;

import io.marketgate.catalogue.Catalogue;
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
    private final Catalogue catalogue;

    CatalogueThen(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public @Nullable State at(long revision, MerchantId merchant, Collection<Sku> skus) {
        Snapshot snapshot = catalogue.at(revision);
        Merchant then = snapshot == null ? null : snapshot.merchant(merchant);
        if (snapshot == null || then == null) {
            return null;
        }
        return new State(
                then,
                snapshot.rulebook(),
                catalogue.load(snapshot, merchant, skus),
                new Explainer(snapshot.packs().texts()));
    }
}
