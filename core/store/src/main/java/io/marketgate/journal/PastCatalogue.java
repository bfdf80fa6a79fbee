package io.marketgate.journal;

import io.marketgate.decision.Dossiers;
import io.marketgate.explanation.TextLookup;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.marketgate.rule.Rulebook;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The catalogue as it once was. */
@FunctionalInterface
public interface PastCatalogue {
    /**
     * What the catalogue held at a revision. Blocks.
     *
     * @param skus those whose dossiers are wanted
     * @return null if there has been no such revision or no such merchant
     */
    @Nullable
    State at(long revision, MerchantId merchant, Collection<Sku> skus);

    /** All that a decision asks of the catalogue, at one revision. */
    record State(Merchant merchant, Rulebook rulebook, Dossiers dossiers, TextLookup texts) {}
}
