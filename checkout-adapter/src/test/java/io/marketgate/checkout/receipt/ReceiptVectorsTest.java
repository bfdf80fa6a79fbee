package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.merchant.MerchantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors that the guide to receipts gives to others; the client for Node reads the same file. */
class ReceiptVectorsTest {
    private static final Path FILE = Path.of("connectors/receipts/vectors.json");
    private static final Set<String> DECIDED = Set.of("storefront", "currency", "shipTo", "buyer", "lines");

    private static final JsonNode VECTORS = read();

    static Stream<Arguments> carts() {
        return named("carts");
    }

    static Stream<Arguments> receipts() {
        return named("receipts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carts")
    void hashesTheCart(String name, JsonNode vector) {
        ObjectNode decided = vector.required("cart").deepCopy();
        decided.retain(DECIDED);
        byte[] salt = Base64.getUrlDecoder().decode(vector.required("cartSalt").textValue());

        assertThat(new String(CanonicalJson.of(decided), StandardCharsets.UTF_8))
                .isEqualTo(vector.required("canonical").textValue());
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(CartDigest.of(vector.get("cart"), salt)))
                .isEqualTo(vector.required("cartSha256").textValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("receipts")
    void checksTheReceipt(String name, JsonNode vector) {
        ReceiptKey published = new ReceiptKey(VECTORS.at("/keys/keys/0/x").textValue());
        ReceiptSigner signer = ReceiptSigner.derivedFrom("a secret of at least thirty-two bytes");
        Receipts receipts =
                new Receipts(new ReceiptKeys(signer, () -> List.of(published), Clock.systemUTC()), () -> null);

        ReceiptVerification verification = receipts.verify(
                vector.required("receipt").textValue(),
                new MerchantId(vector.required("merchant").textValue()),
                vector.required("cart"),
                Instant.parse(vector.required("placedAt").textValue()));

        String why = verification instanceof ReceiptVerification.Invalid invalid
                ? invalid.why().name()
                : null;
        assertThat(why).isEqualTo(vector.required("why").textValue());
        assertThat(published.kid()).isEqualTo(VECTORS.at("/keys/keys/0/kid").textValue());
    }

    private static Stream<Arguments> named(String vectors) {
        return StreamSupport.stream(VECTORS.required(vectors).spliterator(), false)
                .map(vector -> Arguments.of(vector.required("name").textValue(), vector));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
