package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.proxy.Script;
import io.marketgate.adapter.saleor.Jws;
import io.marketgate.harness.PackagedGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Calls the gate as a platform does: in its form, with its proof, and no longer than it waits. */
final class Platform {
    private static final String JSON = "application/json";

    private final PackagedGate gate;
    private final String key;
    private final PrivateKey signingKey;
    private final String upstream;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param settings of the gate, among them the keys that platforms sign with and where merchants' endpoints are */
    Platform(PackagedGate gate, Map<String, String> settings) {
        this.gate = gate;
        this.key = gate.credentials().storefrontKey();
        this.signingKey = SigningPlatforms.privateKey(settings.get(SigningPlatforms.PRIVATE_KEY));
        this.upstream = settings.get("marketgate.adapters.ucp.global.upstream");
    }

    /** The answer, or null if it does not come while the platform waits. */
    @Nullable
    HttpResponse<String> asks(JsonNode ask, PlatformCase one, Duration budget) {
        byte[] body = filled(ask.required("body"), one).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gate.url() + filled(ask.required("path"), one)))
                .timeout(budget)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(body));
        ask.path("headers")
                .properties()
                .forEach(header -> request.header(header.getKey(), filled(header.getValue(), one)));
        prove(request, ask.required("proof").textValue(), body);
        if (ask.has("upstream")) {
            request.header("Authorization", "Bearer " + scripted(ask.get("upstream"), one));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tells the merchant's endpoints what to answer whoever bears the token that is returned. */
    private String scripted(JsonNode answers, PlatformCase one) {
        Script script = Script.of(upstream);
        answers.properties()
                .forEach(answer -> script.answering(
                        answer.getKey(),
                        answer.getValue().required("status").intValue(),
                        filled(answer.getValue().required("body"), one)));
        return script.token();
    }

    private void prove(HttpRequest.Builder request, String proof, byte[] body) {
        switch (proof) {
            case "x-api-key" -> request.header("X-API-Key", key);
            case "bearer" -> request.header("Authorization", "Bearer " + key);
            case "adobe" ->
                request.header("Authorization", "Bearer " + key)
                        .header(
                                "x-adobe-commerce-webhook-signature",
                                base64(SigningPlatforms.sign(
                                        signingKey, Base64.getEncoder().encode(body))));
            case "saleor" -> request.header("Saleor-Signature", Jws.of(signingKey, SigningPlatforms.KEY_ID, body));
            case "shopify" ->
                request.header("X-Shopify-Hmac-SHA256", base64(hmac(body)))
                        .header("X-Shopify-Shop-Domain", "127.0.0.1");
            case "path", "merchant" -> {}
            default -> throw new IllegalStateException("nobody proves a call by `" + proof + "`");
        }
    }

    private static byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SigningPlatforms.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String filled(JsonNode template, PlatformCase one) {
        String text = template.isTextual() ? template.textValue() : template.toString();
        for (Map.Entry<String, String> word : one.words().entrySet()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalStateException("`" + one.name() + "` leaves a placeholder in " + text);
        }
        return text;
    }
}
