package io.marketgate.adapter.commercetools;

import io.marketgate.access.Caller;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.merchant.StorefrontId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Judges a cart or an order that is changed, and asks what it was before only if it may not be sold now. */
@Singleton
class JudgeChange {
    private final PlatformGate gate;

    JudgeChange(PlatformGate gate) {
        this.gate = gate;
    }

    /** What a change comes to. */
    sealed interface Change {}

    /**
     * It may be sold.
     *
     * @param receipt null if none was asked for, or none of the goods needs one
     */
    record Sold(@Nullable String receipt) implements Change {}

    /** It may not be sold, but is no more regulated than it was. */
    record NoWorse() implements Change {}

    /** It may not be sold, and is more regulated than it was by these lines. */
    record Worse(Ruling ruling, List<RuledLine> lines) implements Change {
        Worse {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Judges a change.
     *
     * @param receipt whether what may be sold gets a receipt
     * @return fails as {@link PlatformGate#rule(Caller, StorefrontId, PlatformCart)}
     */
    CompletionStage<Change> of(
            Caller who, StorefrontId storefront, PlatformCart cart, PlatformCart before, boolean receipt) {
        CompletionStage<Ruling> ruling =
                receipt ? gate.ruleWithReceipt(who, storefront, cart) : gate.rule(who, storefront, cart);
        return ruling.thenCompose(now -> now.outcome() == Ruling.Outcome.OPEN
                ? CompletableFuture.completedStage(new Sold(now.receipt()))
                : gate.rule(who, storefront, before).thenApply(was -> compared(now, cart, was, before)));
    }

    private static Change compared(Ruling now, PlatformCart cart, Ruling was, PlatformCart before) {
        List<RuledLine> worse = CartChange.worse(now, cart, was, before);
        return worse.isEmpty() ? new NoWorse() : new Worse(now, worse);
    }
}
