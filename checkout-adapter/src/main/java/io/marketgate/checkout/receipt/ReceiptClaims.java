package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.LineId;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A receipt with the hash of its cart, as the claims of a token.
 *
 * @param salt the beginning of the hash's input
 * @param digest the hash
 */
record ReceiptClaims(Receipt receipt, byte[] salt, byte[] digest) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static byte[] header(String kid) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("alg", "EdDSA").put("kid", kid).put("typ", "marketgate-receipt+jwt");
        return CanonicalJson.of(header);
    }

    /** @throws IllegalArgumentException if the header names another algorithm or no key */
    static String kid(byte[] header) throws IOException {
        JsonNode read = JSON.readTree(header);
        if (!read.required("alg").asText().equals("EdDSA")) {
            throw new IllegalArgumentException("another algorithm");
        }
        return read.required("kid").asText();
    }

    static byte[] write(Receipt receipt, byte[] salt, byte[] digest) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        claims.put("merchant", receipt.merchant().value());
        claims.put("storefront", receipt.storefront().value());
        claims.put("decision", receipt.decision().toString());
        if (receipt.stage() != null) {
            claims.put("stage", receipt.stage().name());
        }
        ObjectNode verdicts = claims.putObject("verdicts");
        receipt.verdicts().forEach((line, verdict) -> verdicts.put(line.value(), verdict.name()));
        claims.put("revision", receipt.revision());
        claims.put("iat", receipt.issuedAt().getEpochSecond());
        claims.put("exp", receipt.expiresAt().getEpochSecond());
        NamedCheckpoint checkpoint = receipt.checkpoint();
        if (checkpoint != null) {
            claims.putObject("checkpoint").put("number", checkpoint.number()).put("sha256", checkpoint.sha256());
        }
        claims.put("cartSalt", ENCODER.encodeToString(salt));
        claims.put("cartSha256", ENCODER.encodeToString(digest));
        return CanonicalJson.of(claims);
    }

    /** @throws IllegalArgumentException if a claim is missing or malformed */
    static ReceiptClaims read(byte[] payload) throws IOException {
        JsonNode claims = JSON.readTree(payload);
        Map<LineId, VerdictWord> verdicts = new HashMap<>();
        claims.required("verdicts")
                .properties()
                .forEach(verdict -> verdicts.put(
                        new LineId(verdict.getKey()),
                        VerdictWord.valueOf(verdict.getValue().asText())));
        Receipt receipt = new Receipt(
                new MerchantId(claims.required("merchant").asText()),
                new StorefrontId(claims.required("storefront").asText()),
                UUID.fromString(claims.required("decision").asText()),
                claims.has("stage") ? Stage.valueOf(claims.required("stage").asText()) : null,
                verdicts,
                claims.required("revision").longValue(),
                Instant.ofEpochSecond(claims.required("iat").longValue()),
                Instant.ofEpochSecond(claims.required("exp").longValue()),
                claims.has("checkpoint") ? checkpoint(claims.required("checkpoint")) : null);
        return new ReceiptClaims(
                receipt,
                Base64.getUrlDecoder().decode(claims.required("cartSalt").asText()),
                Base64.getUrlDecoder().decode(claims.required("cartSha256").asText()));
    }

    private static NamedCheckpoint checkpoint(JsonNode claim) {
        return new NamedCheckpoint(
                claim.required("number").longValue(), claim.required("sha256").asText());
    }
}
