package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.adapter.proxy.SessionCall;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that conforms to the protocol.
 *
 * @param lookup the headers with which the same agent may look up the session
 */
record AcpCall(
        ProxiedStorefront storefront,
        AcpVersion version,
        SessionCall call,
        Map<String, String> lookup,
        @Nullable String language) {
    private static final int LONGEST_KEY = 255;
    private static final String SESSIONS = "/checkout_sessions";
    /** Headers that identify the caller and its settings; a lookup carries only these. */
    private static final Set<String> STANDING =
            Set.of("authorization", "api-version", "request-id", "accept-language", "user-agent");

    private static final Set<String> OF_THE_CALL = Set.of("idempotency-key", "signature", "timestamp");

    /**
     * Reads a call.
     *
     * @param session null if the call creates one
     * @param action the action on the session, or null
     * @param body null for a GET
     * @throws AcpRefusal if the call does not conform to the protocol
     */
    static AcpCall of(
            ProxiedStorefront storefront,
            HttpHeaders headers,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        String wanted = headers.getHeaderString("API-Version");
        AcpVersion version = AcpVersion.of(wanted);
        if (version == null) {
            throw new AcpRefusal(400, AcpError.version(wanted));
        }
        Map<String, String> standing = known(headers, STANDING);
        Map<String, String> forwarded = known(headers, OF_THE_CALL);
        if (!standing.containsKey("authorization")) {
            throw new AcpRefusal(401, AcpError.invalid("unauthorized", "the Authorization header is required"));
        }
        if (body != null) {
            requireKey(forwarded.get("idempotency-key"));
        }
        SessionId id = session == null ? null : SessionId.parse(session);
        if (session != null && id == null) {
            throw new AcpRefusal(404, AcpError.invalid("not_found", "there is no such checkout session"));
        }
        forwarded.putAll(standing);
        JsonNode asked = read(body);
        Body sent = asked.isMissingNode() ? null : body;
        SessionCall call = new SessionCall(body == null ? "GET" : "POST", SESSIONS, id, action, forwarded, sent, asked);
        return new AcpCall(storefront, version, call, standing, ForwardedHeaders.language(headers));
    }

    private static Map<String, String> known(HttpHeaders headers, Set<String> names) {
        try {
            return ForwardedHeaders.of(headers, names);
        } catch (ProblemException e) {
            throw new AcpRefusal(400, AcpError.invalid("invalid_header", PlatformJson.fault(e)));
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

    private static JsonNode read(@Nullable Body body) {
        try {
            return SessionCall.read(body);
        } catch (ProblemException e) {
            throw new AcpRefusal(400, AcpError.invalid("invalid_json", PlatformJson.fault(e)));
        }
    }

    AcpDialect dialect() {
        return new AcpDialect(version, language);
    }
}
