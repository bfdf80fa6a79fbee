package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.decision.DecideCart;
import io.marketgate.checkout.decision.DecisionRequest;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Rules the carts of platforms with the same decision and the same journal as native storefronts. A SKU that the
 * merchant has not entered blocks, unless its storefront passes unlisted goods.
 */
@Singleton
public class PlatformGate {
    private static final Body NOTHING = new Body(new byte[0]);

    private final Admission admission;
    private final DecideCart decideCart;
    private final CartGoods goods;
    private final ManagedExecutor workers;

    PlatformGate(Admission admission, DecideCart decideCart, CartGoods goods, ManagedExecutor workers) {
        this.admission = admission;
        this.decideCart = decideCart;
        this.goods = goods;
        this.workers = workers;
    }

    /**
     * Rules a cart.
     *
     * @return fails with a {@link ProblemException} if the gate is closed, the caller may not act for the storefront,
     *     or the cart lacks what a decision needs; the adapter decides what to tell the shopper
     */
    public CompletionStage<Ruling> rule(Caller caller, StorefrontId storefront, PlatformCart cart) {
        return rule(caller, storefront, cart, false);
    }

    /**
     * Rules a cart and signs a receipt for it, for protocols that can carry a receipt to the system that completes the
     * order. Goods that pass without a decision are not in the receipt; a cart of only such goods has no receipt.
     *
     * @return as {@link #rule(Caller, StorefrontId, PlatformCart)}
     */
    public CompletionStage<Ruling> ruleWithReceipt(Caller caller, StorefrontId storefront, PlatformCart cart) {
        return rule(caller, storefront, cart, true);
    }

    private CompletionStage<Ruling> rule(Caller caller, StorefrontId storefront, PlatformCart cart, boolean receipt) {
        try {
            Storefront shop = Admission.storefront(Admission.merchant(admission.open(), caller), caller, storefront);
            AskedCart asked = AskedCart.of(cart, shop);
            return asked.isEmpty() ? CompletableFuture.completedFuture(Ruling.nothing()) : rule(caller, asked, receipt);
        } catch (ProblemException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    private CompletionStage<Ruling> rule(Caller caller, AskedCart asked, boolean receipt) {
        return goods.judged(caller, asked).thenCompose(lines -> {
            if (lines.isEmpty()) {
                return CompletableFuture.completedFuture(Ruling.nothing());
            }
            DecisionRequest request = asked.request(lines, receipt);
            return decideCart
                    .decide(
                            caller,
                            request,
                            receipt ? NativeCart.of(asked.request(asked.asTold(lines), true)) : NOTHING)
                    // Leave the journal's thread, which has the next group to commit.
                    .thenApplyAsync(asked::ruled, workers);
        });
    }
}
