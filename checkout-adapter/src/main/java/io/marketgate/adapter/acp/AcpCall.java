package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.ProxiedShop;
import io.marketgate.adapter.proxy.SessionCall;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> OF_THE_CALL = Set.of("idempotency-key", "signature", "timestamp");

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
        return new AcpCall(shop, version, call, standing, ForwardedHeaders.language(headers));
    }

    private static Map<String, String> known(HttpHeaders headers, Set<String> names) {
        try {
            return ForwardedHeaders.of(headers, names);
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

    private static JsonNode read(@Nullable Body body) {
        try {
            return SessionCall.read(body);
        } catch (ProblemException e) {
            throw new AcpRefusal(400, AcpError.invalid("invalid_json", Told.fault(e)));
        }
    }

    AcpDialect dialect() {
        return new AcpDialect(version, language);
    }
}
