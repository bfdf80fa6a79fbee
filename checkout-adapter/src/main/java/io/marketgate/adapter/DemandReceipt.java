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
import io.marketgate.journal.Stage;
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
 * Checks the receipt of an order before the order is completed, for platforms that ask the gate about completion. The
 * cart is rebuilt from the order in the same form as when the order was placed.
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
     * @param order the order as it is now, at the stage at which it was placed
     * @param receipt what the order carries, or null if it carries nothing
     * @param placedAt when the order was placed
     * @return fails with a {@link ProblemException} if the gate is closed, the caller may not act for the storefront,
     *     or the order lacks a required member
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

    /** Platforms may assign a guest's order to a customer later, when the guest signs up. */
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
        ReceiptVerification verification = receipts.verify(
                token,
                caller.merchant(),
                receipt -> cart(order, judged, receipt),
                receipt -> soldAt(receipt, placedAt));
        if (verification instanceof ReceiptVerification.Invalid invalid) {
            return new Completion.Unproven(Completion.Why.of(invalid.why()));
        }
        Receipt receipt = ((ReceiptVerification.Valid) verification).receipt();
        return receipt.verdicts().values().stream().allMatch(verdict -> verdict == VerdictWord.SELL_LOCAL)
                ? new Completion.Proven()
                : new Completion.Unproven(Completion.Why.NOT_SOLD_HERE);
    }

    /** An edit is of an order that stood already, and sold what the receipt is for when the receipt was issued. */
    private static Instant soldAt(Receipt receipt, Instant placedAt) {
        return receipt.stage() == Stage.EDIT && placedAt.isBefore(receipt.issuedAt()) ? receipt.issuedAt() : placedAt;
    }

    /** The order as a cart of the lines that the receipt covers and those that would have to be judged now. */
    private static JsonNode cart(AskedCart order, List<CartLine> judged, Receipt receipt) {
        List<CartLine> lines = order.lines().stream()
                .filter(line -> judged.contains(line) || receipt.verdicts().containsKey(line.id()))
                .toList();
        return BodyReader.read(NativeCart.of(order.request(lines, true)), BodyReader::tree);
    }
}
