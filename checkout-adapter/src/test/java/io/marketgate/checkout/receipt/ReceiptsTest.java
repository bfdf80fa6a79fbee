package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.explanation.Decisions;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.Digest;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MerchantId MERCHANT = new MerchantId("demo");
    private static final StorefrontId STOREFRONT = new StorefrontId("cn-flagship");
    private static final UUID ID = UUID.fromString("019aab00-0000-7000-8000-000000000001");
    private static final Decision DECISION =
            Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "HERBAL-OTC-1"));
    private static final Instant EXPIRY = DECISION.validUntil();
    private static final String CART = "{\"storefront\":\"cn-flagship\",\"cartId\":\"c-1\",\"currency\":\"CNY\","
            + "\"shipTo\":{\"country\":\"SG\",\"lines\":[\"1 Orchard Road\"]},\"buyer\":{\"subject\":\"cust-77\"},"
            + "\"lines\":[{\"id\":\"1\",\"sku\":\"HERBAL-OTC-1\",\"quantity\":2,\"unitPrice\":\"49.00\"}]}";

    private static final Clock CLOCK = Clock.fixed(Decisions.AT, ZoneOffset.UTC);
    private static final SignedCheckpoint SEALED = SignedCheckpoint.of(
            new Checkpoint(
                    7, Decisions.AT, null, new Checkpoint.Beginning(Decisions.AT, 1), List.of(), null, null, List.of()),
            new KeysForTests());

    private final ReceiptSigner signer = ReceiptSigner.derivedFrom("a secret of at least thirty-two bytes");
    private final Receipts receipts = new Receipts(new ReceiptKeys(signer, List::of, CLOCK), () -> SEALED);

    @Test
    void verifiesWhatItIssued() throws Exception {
        ReceiptVerification verification = verify(issue(), CART);

        assertThat(verification)
                .isEqualTo(new ReceiptVerification.Valid(new Receipt(
                        MERCHANT,
                        STOREFRONT,
                        ID,
                        Stage.PLACE_ORDER,
                        Map.of(DECISION.lines().get(0).id(), VerdictWord.REDIRECT),
                        42,
                        Decisions.AT,
                        EXPIRY,
                        new NamedCheckpoint(7, Digest.text(SEALED.hash())))));
    }

    @Test
    void receiptContainsNothingOfTheCart() throws Exception {
        String payload = new String(Base64.getUrlDecoder().decode(issue().split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(payload)
                .doesNotContain("Orchard")
                .doesNotContain("cust-77")
                .doesNotContain("HERBAL")
                .doesNotContain("EVIDENCE");
    }

    @Test
    void everyReceiptHasANewSalt() throws Exception {
        assertThat(issue()).isNotEqualTo(issue());
    }

    @Test
    void ignoresMemberOrderAndUndecidedParts() throws Exception {
        String sameCart =
                "{\"lines\":[{\"unitPrice\":\"49.00\",\"quantity\":2.0,\"sku\":\"HERBAL-OTC-1\",\"id\":\"1\"}],"
                        + "\"buyer\":{\"subject\":\"cust-77\"},\"shipTo\":{\"lines\":[\"1 Orchard Road\"],\"country\":\"SG\"},"
                        + "\"currency\":\"CNY\",\"storefront\":\"cn-flagship\",\"cartId\":\"c-2\",\"locale\":\"en\"}";

        assertThat(verify(issue(), sameCart)).isInstanceOf(ReceiptVerification.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quantity\":2|\"quantity\":3",
                "\"49.00\"|\"49.0\"",
                "\"SG\"|\"MY\"",
                "cust-77|cust-78",
                "CNY|USD",
                "HERBAL-OTC-1|HERBAL-OTC-2",
                "cn-flagship|global"
            })
    void refusesAChangedCart(String change) throws Exception {
        String[] change2 = change.split("\\|");

        assertThat(verify(issue(), CART.replace(change2[0], change2[1])))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.CART_CHANGED));
    }

    @Test
    void judgesByTheTimeOfTheOrder() throws Exception {
        JsonNode cart = JSON.readTree(CART);
        String receipt = issue();

        assertThat(receipts.verify(receipt, MERCHANT, cart, EXPIRY.minusNanos(1)))
                .isInstanceOf(ReceiptVerification.Valid.class);
        assertThat(receipts.verify(receipt, MERCHANT, cart, EXPIRY))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.EXPIRED));
    }

    @Test
    void refusesAnOrderPlacedBeforeTheReceipt() throws Exception {
        JsonNode cart = JSON.readTree(CART);
        String receipt = issue();
        Instant earliest = Decisions.AT.minus(Duration.ofMinutes(5));

        assertThat(receipts.verify(receipt, MERCHANT, cart, earliest)).isInstanceOf(ReceiptVerification.Valid.class);
        assertThat(receipts.verify(receipt, MERCHANT, cart, earliest.minusNanos(1)))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.GIVEN_LATER));
        assertThat(receipts.verify(receipt, MERCHANT, cart, Instant.EPOCH))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.GIVEN_LATER));
    }

    @Test
    void isValidForThirtyMinutesAtMost() throws Exception {
        Decision lasting = new Decision(
                DECISION.disposition(),
                DECISION.market(),
                DECISION.lines(),
                DECISION.identity(),
                DECISION.uses(),
                DECISION.revision(),
                DECISION.evaluatedAt(),
                DECISION.evaluatedAt().plus(Duration.ofDays(1)));
        JsonNode cart = JSON.readTree(CART);
        String receipt = receipts.issue(MERCHANT, STOREFRONT, ID, Stage.PLACE_ORDER, lasting, cart);

        assertThat(receipts.verify(receipt, MERCHANT, cart, Decisions.AT.plus(Receipts.LONGEST_LIFE)))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.EXPIRED));
    }

    @Test
    void refusesAReceiptOfAnotherMerchant() throws Exception {
        assertThat(receipts.verify(issue(), new MerchantId("another"), JSON.readTree(CART), Decisions.AT))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.OTHER_MERCHANT));
    }

    @Test
    void writesNoCartForAForeignReceipt() throws Exception {
        String[] mine = issue().split("\\.");
        String[] another = issue().split("\\.");
        String mixed = mine[0] + "." + mine[1] + "." + another[2];
        Function<Receipt, JsonNode> cart = receipt -> {
            throw new AssertionError("it was believed");
        };

        assertThat(receipts.verify(mixed, MERCHANT, cart, receipt -> Decisions.AT))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.SIGNATURE));
        assertThat(receipts.verify(issue(), new MerchantId("another"), cart, receipt -> Decisions.AT))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.OTHER_MERCHANT));
    }

    @Test
    void refusesAReceiptWithAnyCharacterAltered() throws Exception {
        String receipt = issue();
        for (int i = 0; i < receipt.length(); i++) {
            char other = receipt.charAt(i) == 'A' ? 'B' : 'A';
            String altered = receipt.substring(0, i) + other + receipt.substring(i + 1);

            assertThat(verify(altered, CART)).isInstanceOf(ReceiptVerification.Invalid.class);
        }
    }

    @Test
    void distinguishesAlterationFromAnUnknownKey() throws Exception {
        String[] parts = issue().split("\\.");
        String[] others = new Receipts(
                        new ReceiptKeys(
                                ReceiptSigner.derivedFrom("another secret of thirty-two bytes or more"),
                                List::of,
                                CLOCK),
                        () -> null)
                .issue(MERCHANT, STOREFRONT, ID, Stage.PLACE_ORDER, DECISION, JSON.readTree(CART))
                .split("\\.");

        assertThat(verify(parts[0] + "." + others[1] + "." + parts[2], CART))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.SIGNATURE));
        assertThat(verify(String.join(".", others), CART))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.UNKNOWN_KEY));
    }

    @Test
    void acceptsNoOtherAlgorithm() throws Exception {
        String[] parts = issue().split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("{\"alg\":\"none\",\"kid\":\"" + signer.publicKey().kid() + "\"}")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(verify(none + "." + parts[1] + ".", CART))
                .isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b", "a.b.c.d", "e30.e30.e30", "bnVsbA.bnVsbA.bnVsbA", "\u00e9.\u00e9.\u00e9"})
    void refusesAMalformedReceipt(String text) throws Exception {
        assertThat(verify(text, CART)).isEqualTo(new ReceiptVerification.Invalid(ReceiptVerification.Why.MALFORMED));
    }

    @Test
    void verifiesReceiptsOfARetiredKey() throws Exception {
        String receipt = issue();
        ReceiptSigner next = ReceiptSigner.derivedFrom("another secret of thirty-two bytes or more");
        ReceiptKeys keys = new ReceiptKeys(next, () -> List.of(signer.publicKey(), next.publicKey()), CLOCK);

        assertThat(new Receipts(keys, () -> null).verify(receipt, MERCHANT, JSON.readTree(CART), Decisions.AT))
                .isInstanceOf(ReceiptVerification.Valid.class);
        assertThat(JSON.readTree(keys.jwks()).path("keys").findValuesAsText("kid"))
                .containsExactly(next.publicKey().kid(), signer.publicKey().kid());
    }

    /** RFC 8037, appendices A.3 and A.4. */
    @Test
    void signsAndNamesItsKeyAsTheStandardShows() {
        ReceiptSigner standard =
                ReceiptSigner.ofSeed(Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));

        String jws = CompactJws.of(
                "{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8),
                "Example of Ed25519 signing".getBytes(StandardCharsets.UTF_8),
                standard);

        assertThat(jws)
                .isEqualTo(
                        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AI"
                                + "bQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(standard.publicKey().kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void refusesAWeakSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptSigner.derivedFrom("x".repeat(31)));
    }

    private String issue() throws Exception {
        return receipts.issue(MERCHANT, STOREFRONT, ID, Stage.PLACE_ORDER, DECISION, JSON.readTree(CART));
    }

    private ReceiptVerification verify(String receipt, String cart) throws Exception {
        return receipts.verify(receipt, MERCHANT, JSON.readTree(cart), Decisions.AT);
    }
}
