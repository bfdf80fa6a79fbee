package io.marketgate.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.access.Caller;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.receipt.Receipt;
import io.marketgate.checkout.receipt.ReceiptVerification;
import io.marketgate.checkout.receipt.Receipts;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.decision.CartLine;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Demands the receipt of an order before it is completed, where the platform asks the gate about that too. The cart is written
 * from the order in the way it was written when the order was placed.
 */
@Singleton
public class DemandReceipt {
    private final Admission admission;
    private final CartGoods goods;
    private final Receipts receipts;
    private final ManagedExecutor workers;

    DemandReceipt(Admission admission, CartGoods goods, Receipts receipts, ManagedExecutor workers) {
        this.admission = admission;
        this.goods = goods;
        this.receipts = receipts;
        this.workers = workers;
    }

    /**
     * Whether an order may be completed.
     *
     * @param order as it stands, at the stage at which it was placed
     * @param receipt what it carries, or null if it carries nothing
     * @param placedAt when it was placed
     * @return fails with a {@link ProblemException} where the gate is closed, the caller has no such storefront, or the
     *     order lacks what every order has
     */
    public CompletionStage<Completion> of(
            Caller caller, StorefrontId storefront, PlatformCart order, @Nullable String receipt, Instant placedAt) {
        try {
            Storefront shop = Admission.storefront(Admission.merchant(admission.open(), caller), caller, storefront);
            AskedCart asked = AskedCart.of(order, shop);
            return goods.judged(caller, asked)
                    .thenApplyAsync(
                            judged -> {
                                if (judged.isEmpty()) {
                                    return new Completion.Proven();
                                }
                                return receipt == null
                                        ? new Completion.Unproven(Completion.Why.NO_RECEIPT)
                                        : completion(caller, shop, order, asked.asTold(judged), receipt, placedAt);
                            },
                            workers);
        } catch (ProblemException refused) {
            return CompletableFuture.failedStage(refused);
        }
    }

    /** A guest's order may have been given to a customer since, as platforms do when she signs up. */
    private Completion completion(
            Caller caller,
            Storefront shop,
            PlatformCart order,
            List<CartLine> judged,
            String receipt,
            Instant placedAt) {
        Completion asItStands = completion(caller, AskedCart.of(order, shop), judged, receipt, placedAt);
        return order.subject() != null && asItStands.equals(new Completion.Unproven(Completion.Why.CART_CHANGED))
                ? completion(caller, AskedCart.of(order.ofGuest(), shop), judged, receipt, placedAt)
                : asItStands;
    }

    private Completion completion(
            Caller caller, AskedCart order, List<CartLine> judged, String token, Instant placedAt) {
        ReceiptVerification verification =
                receipts.verify(token, caller.merchant(), receipt -> cart(order, judged, receipt), placedAt);
        if (verification instanceof ReceiptVerification.Invalid invalid) {
            return new Completion.Unproven(Completion.Why.of(invalid.why()));
        }
        Receipt receipt = ((ReceiptVerification.Valid) verification).receipt();
        return receipt.verdicts().values().stream().allMatch(verdict -> verdict == VerdictWord.SELL_LOCAL)
                ? new Completion.Proven()
                : new Completion.Unproven(Completion.Why.NOT_SOLD_HERE);
    }

    /** Of what had to be judged then, by the receipt, and of what would have to be now. */
    private static JsonNode cart(AskedCart order, List<CartLine> judged, Receipt receipt) {
        List<CartLine> lines = order.lines().stream()
                .filter(line -> judged.contains(line) || receipt.verdicts().containsKey(line.id()))
                .toList();
        return BodyReader.read(NativeCart.of(order.request(lines, true)), BodyReader::tree);
    }
}
