package io.marketgate.journal;

import io.marketgate.decision.Dossiers;
import io.marketgate.explanation.Explainer;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.Packs;
import io.marketgate.product.Sku;
import io.marketgate.rule.Rulebook;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The catalogue at past revisions. */
@FunctionalInterface
public interface PastCatalogue {
    /**
     * The catalogue at a revision. Blocks.
     *
     * @param skus the SKUs whose dossiers are needed
     * @return null if there is no such revision or no such merchant
     */
    @Nullable
    State at(long revision, MerchantId merchant, Collection<Sku> skus);

    /**
     * Everything a decision reads of the catalogue, at one revision.
     *
     * @param packs what the rulebook was compiled from; decides nothing besides
     */
    record State(Merchant merchant, Rulebook rulebook, Dossiers dossiers, Explainer explainer, Packs packs) {}
}
