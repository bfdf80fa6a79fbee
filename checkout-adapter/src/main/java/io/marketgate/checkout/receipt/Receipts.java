package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.seal.SignedCheckpoint;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Issues receipts and verifies them. Must not run on an event loop. */
public final class Receipts {
    /** How long an order may be placed by a receipt, unless the decision holds for less. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(30);

    /** The tolerance for differing clocks of storefront and gate, and for the time it takes to place an order. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int SALT_LENGTH = 16;

    private final ReceiptKeys keys;
    private final Supplier<@Nullable SignedCheckpoint> checkpoints;
    private final SecureRandom random = new SecureRandom();

    /** @param checkpoints the newest checkpoint of the journal that is known, or null; must not block */
    public Receipts(ReceiptKeys keys, Supplier<@Nullable SignedCheckpoint> checkpoints) {
        this.keys = keys;
        this.checkpoints = checkpoints;
    }

    /**
     * A receipt as a compact JWS.
     *
     * @param id the decision's id
     * @param stage at which the decision was asked for, or null if the storefront did not say
     * @param cart the storefront's request as it was sent
     * @throws IllegalArgumentException if the cart has no canonical form
     */
    public String issue(
            MerchantId merchant,
            StorefrontId storefront,
            UUID id,
            @Nullable Stage stage,
            Decision decision,
            JsonNode cart) {
        Instant expiresAt = expiry(decision);
        Map<LineId, VerdictWord> verdicts = new HashMap<>();
        for (LineDecision line : decision.lines()) {
            verdicts.put(line.id(), VerdictWord.of(line.verdict()));
        }
        Receipt receipt = new Receipt(
                merchant,
                storefront,
                id,
                stage,
                verdicts,
                decision.revision(),
                decision.evaluatedAt().truncatedTo(ChronoUnit.SECONDS),
                expiresAt.truncatedTo(ChronoUnit.SECONDS),
                NamedCheckpoint.of(checkpoints.get()));
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        byte[] payload = ReceiptClaims.write(receipt, salt, CartDigest.of(cart, salt));
        ReceiptSigner signer = keys.signer();
        return CompactJws.of(ReceiptClaims.header(signer.publicKey().kid()), payload, signer);
    }

    /** First instant at which an order may no longer be placed by that decision. */
    public static Instant expiry(Decision decision) {
        Instant longest = decision.evaluatedAt().plus(LONGEST_LIFE);
        return decision.validUntil().isBefore(longest) ? decision.validUntil() : longest;
    }

    /**
     * Whether an order of that cart, placed at that instant, may rely on a receipt.
     *
     * @param merchant who asks
     * @param cart the order's cart in the form of the storefront's request
     * @param placedAt when the order was placed, which may be long ago
     */
    public ReceiptVerification verify(String token, MerchantId merchant, JsonNode cart, Instant placedAt) {
        return verify(token, merchant, receipt -> cart, receipt -> placedAt);
    }

    /**
     * Whether an order may rely on a receipt that is needed to write the order's cart and to say when it was placed.
     *
     * @param cart writes the order's cart; receives the receipt once its signature and merchant are verified
     * @param placedAt when the order was placed; receives the receipt likewise
     */
    public ReceiptVerification verify(
            String token, MerchantId merchant, Function<Receipt, JsonNode> cart, Function<Receipt, Instant> placedAt) {
        try {
            CompactJws jws = CompactJws.parse(token);
            ReceiptKey key = keys.find(ReceiptClaims.kid(jws.header()));
            if (key == null) {
                return new ReceiptVerification.Invalid(ReceiptVerification.Why.UNKNOWN_KEY);
            }
            if (!key.verifies(jws.signed(), jws.signature())) {
                return new ReceiptVerification.Invalid(ReceiptVerification.Why.SIGNATURE);
            }
            return judge(ReceiptClaims.read(jws.payload()), merchant, cart, placedAt);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return new ReceiptVerification.Invalid(ReceiptVerification.Why.MALFORMED);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    private static ReceiptVerification judge(
            ReceiptClaims claims,
            MerchantId merchant,
            Function<Receipt, JsonNode> cart,
            Function<Receipt, Instant> placedAt) {
        Receipt receipt = claims.receipt();
        if (!receipt.merchant().equals(merchant)) {
            return new ReceiptVerification.Invalid(ReceiptVerification.Why.OTHER_MERCHANT);
        }
        if (!MessageDigest.isEqual(claims.digest(), CartDigest.of(cart.apply(receipt), claims.salt()))) {
            return new ReceiptVerification.Invalid(ReceiptVerification.Why.CART_CHANGED);
        }
        Instant at = placedAt.apply(receipt);
        if (!at.isBefore(receipt.expiresAt())) {
            return new ReceiptVerification.Invalid(ReceiptVerification.Why.EXPIRED);
        }
        if (receipt.issuedAt().isAfter(at.plus(TOLERANCE))) {
            return new ReceiptVerification.Invalid(ReceiptVerification.Why.GIVEN_LATER);
        }
        return new ReceiptVerification.Valid(receipt);
    }
}
