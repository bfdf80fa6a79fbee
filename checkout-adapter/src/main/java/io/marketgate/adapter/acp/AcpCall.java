package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.ProxiedShop;
import io.marketgate.adapter.proxy.SessionCall;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call that is as the protocol wants it.
 *
 * @param lookup the headers under which the same agent may look the session up
 */
record AcpCall(
        ProxiedShop shop,
        AcpVersion version,
        SessionCall call,
        Map<String, String> lookup,
        @Nullable String language) {
    private static final int LONGEST_KEY = 255;
    private static final String SESSIONS = "/checkout_sessions";
    /** What says who calls and how; a lookup carries no more. */
    private static final Set<String> STANDING =
            Set.of("authorization", "api-version", "request-id", "accept-language", "user-agent");

    private static final Set<String> KNOWN = Set.of(
            "authorization",
            "api-version",
            "request-id",
            "accept-language",
            "user-agent",
            "idempotency-key",
            "signature",
            "timestamp");

    /**
     * Reads a call.
     *
     * @param session null where the call makes one
     * @param action what is done with the session, or null
     * @param body null for a question
     * @throws AcpRefusal if it is not as the protocol wants it
     */
    static AcpCall of(
            ProxiedShop shop,
            HttpHeaders headers,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        String asked = headers.getHeaderString("API-Version");
        AcpVersion version = AcpVersion.of(asked);
        if (version == null) {
            throw new AcpRefusal(400, AcpError.version(asked));
        }
        Map<String, String> forwarded = forwarded(headers);
        if (!forwarded.containsKey("authorization")) {
            throw new AcpRefusal(401, AcpError.invalid("unauthorized", "the Authorization header is required"));
        }
        if (body != null) {
            requireKey(forwarded.get("idempotency-key"));
        }
        SessionId id = session == null ? null : SessionId.parse(session);
        if (session != null && id == null) {
            throw new AcpRefusal(404, AcpError.invalid("not_found", "there is no such checkout session"));
        }
        boolean empty = body == null || body.bytes().length == 0;
        SessionCall call = new SessionCall(
                body == null ? "GET" : "POST", SESSIONS, id, action, forwarded, empty ? null : body, read(body, empty));
        return new AcpCall(shop, version, call, standing(forwarded), language(headers));
    }

    private static Map<String, String> forwarded(HttpHeaders headers) {
        try {
            return ForwardedHeaders.of(headers, KNOWN);
        } catch (ProblemException e) {
            throw new AcpRefusal(400, AcpError.invalid("invalid_header", Told.fault(e)));
        }
    }

    private static void requireKey(@Nullable String key) {
        if (key == null) {
            throw new AcpRefusal(
                    400, AcpError.invalid("idempotency_key_required", "the Idempotency-Key header is required"));
        }
        if (key.length() > LONGEST_KEY) {
            throw new AcpRefusal(
                    400, AcpError.invalid("invalid_idempotency_key", "the Idempotency-Key header is too long"));
        }
    }

    /** Nothing that two readers could read differently goes on: one JSON object without a member twice. */
    private static JsonNode read(@Nullable Body body, boolean empty) {
        if (body == null || empty) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode asked = Told.tree(body);
            if (asked.isObject()) {
                return asked;
            }
        } catch (ProblemException e) {
            // Said below.
        }
        throw new AcpRefusal(400, AcpError.invalid("invalid_json", "the body is not readable as a JSON object"));
    }

    private static Map<String, String> standing(Map<String, String> forwarded) {
        return forwarded.entrySet().stream()
                .filter(header -> STANDING.contains(header.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.equals("und") && !tag.equals("*"))
                .findFirst()
                .orElse(null);
    }

    AcpDialect dialect() {
        return new AcpDialect(version, language);
    }
}
