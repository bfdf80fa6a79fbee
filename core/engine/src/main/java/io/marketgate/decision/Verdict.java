package io.marketgate.decision;

import io.marketgate.market.Channel;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.StorefrontId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The verdict on a line. Only an open way can lead to a verdict that sells. */
public sealed interface Verdict {

    /** Applies the function for this kind of verdict. */
    <T extends @Nullable Object> T fold(
            Function<SellLocal, T> sellLocal, Function<Redirect, T> redirect, Function<Block, T> block);

    /**
     * Sell it here.
     *
     * @param channel the channel whose law applies
     * @param partners the partners whose licences the sale relies on
     */
    record SellLocal(Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public SellLocal {
            partners = List.copyOf(partners);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<SellLocal, T> sellLocal, Function<Redirect, T> redirect, Function<Block, T> block) {
            return sellLocal.apply(this);
        }
    }

    /** Send the shopper to another storefront of the merchant whose way is open now. */
    record Redirect(StorefrontId storefront, Channel channel, Road road, List<PartnerId> partners) implements Verdict {
        public Redirect {
            partners = List.copyOf(partners);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<SellLocal, T> sellLocal, Function<Redirect, T> redirect, Function<Block, T> block) {
            return redirect.apply(this);
        }
    }

    /** Do not sell. */
    record Block(BlockKind kind) implements Verdict {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<SellLocal, T> sellLocal, Function<Redirect, T> redirect, Function<Block, T> block) {
            return block.apply(this);
        }
    }
}
