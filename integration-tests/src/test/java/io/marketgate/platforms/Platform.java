package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.proxy.Script;
import io.marketgate.adapter.saleor.Jws;
import io.marketgate.harness.PackagedGate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Calls the gate as a platform does: in its form, with its credentials and its timeout. */
final class Platform {
    private static final String JSON = "application/json";
    /** Belongs to no platform. */
    private static final KeyPair ANOTHER = SigningPlatforms.rsa();

    private final String gate;
    private final String key;
    private final PrivateKey signingKey;
    private final String upstream;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final HttpClient straight = client(HttpClient.Redirect.NEVER);
    private final HttpClient following = client(HttpClient.Redirect.ALWAYS);

    /** @param settings of the gate, among them the platforms' signing keys and the URLs of merchants' endpoints */
    Platform(PackagedGate gate, Map<String, String> settings) {
        this(
                gate.url(),
                gate.credentials().storefrontKey(),
                SigningPlatforms.privateKey(settings.get(SigningPlatforms.PRIVATE_KEY)),
                settings.get("marketgate.adapters.ucp.global.upstream"));
    }

    private Platform(String gate, String key, PrivateKey signingKey, String upstream) {
        this.gate = gate;
        this.key = key;
        this.signingKey = signingKey;
        this.upstream = upstream;
    }

    /** The same platform with another server at the gate's URL. */
    Platform asking(String another) {
        return new Platform(another, key, signingKey, upstream);
    }

    private static HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder().followRedirects(redirect).build();
    }

    /**
     * The answer, or null if none begins before the platform's timeout.
     *
     * @throws IllegalStateException if the answer begins and does not end
     */
    @Nullable
    HttpResponse<String> asks(PlatformFile file, PlatformCase one) {
        JsonNode ask = one.asked(file.ask());
        byte[] body = one.filled(ask.required("body")).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gate + one.filled(ask.required("path"))))
                .timeout(file.budget())
                .header("Content-Type", JSON)
                .method(ask.path("method").asText("POST"), BodyPublishers.ofByteArray(body));
        ask.path("headers")
                .properties()
                .forEach(header -> request.header(header.getKey(), one.filled(header.getValue())));
        prove(request, ask.required("proof").textValue(), body);
        if (ask.has("upstream")) {
            request.header("Authorization", "Bearer " + scripted(ask.get("upstream"), one));
        }
        AtomicBoolean begun = new AtomicBoolean();
        try {
            return (file.reading().followsRedirects() ? following : straight).send(request.build(), info -> {
                begun.set(true);
                return HttpResponse.BodyHandlers.ofString().apply(info);
            });
        } catch (IOException e) {
            if (begun.get()) {
                throw new IllegalStateException(file.name() + " was answered in part", e);
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Scripts the merchant's endpoints for the token that is returned. */
    private String scripted(JsonNode answers, PlatformCase one) {
        Script script = Script.of(upstream);
        answers.properties()
                .forEach(answer -> script.answering(
                        answer.getKey(),
                        answer.getValue().required("status").intValue(),
                        one.filled(answer.getValue().required("body"))));
        scripts.add(script);
        return script.token();
    }

    /** How often agents' merchants were asked to complete an order. */
    long completions() {
        return scripts.stream()
                .flatMap(script -> script.calls().stream())
                .filter(call -> call.path("call").asText().endsWith("/complete"))
                .count();
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
            case "adobe by another key" ->
                request.header("Authorization", "Bearer " + key)
                        .header(
                                "x-adobe-commerce-webhook-signature",
                                base64(SigningPlatforms.sign(
                                        ANOTHER.getPrivate(),
                                        Base64.getEncoder().encode(body))));
            case "saleor" -> request.header("Saleor-Signature", Jws.of(signingKey, SigningPlatforms.KEY_ID, body));
            case "saleor by another key" ->
                request.header("Saleor-Signature", Jws.of(ANOTHER.getPrivate(), SigningPlatforms.KEY_ID, body));
            case "shopify" ->
                request.header("X-Shopify-Hmac-SHA256", base64(hmac(body)))
                        .header("X-Shopify-Shop-Domain", "127.0.0.1");
            case "path", "merchant", "none" -> {}
            default -> throw new IllegalStateException("unknown proof `" + proof + "`");
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
}
