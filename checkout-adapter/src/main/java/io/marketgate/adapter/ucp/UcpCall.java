package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.Lookup;
import io.marketgate.adapter.proxy.ProxiedShop;
import io.marketgate.adapter.proxy.SessionCall;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that is as the protocol wants it.
 *
 * @param standing the headers that say who calls and how, under which the same agent may look the checkout up
 */
record UcpCall(ProxiedShop shop, SessionCall call, Map<String, String> standing, UcpDialect dialect) {
    private static final int LONGEST_KEY = 255;
    private static final String CHECKOUTS = "/checkout-sessions";
    private static final String AUTHORIZATION = "authorization";
    private static final String API_KEY = "x-api-key";
    private static final String SIGNED = "signature-input";
    /** What says who calls and how; a lookup carries no more. */
    private static final Set<String> STANDING =
            Set.of(AUTHORIZATION, API_KEY, "ucp-agent", "request-id", "accept-language", "user-agent");

    private static final Set<String> OF_THE_CALL = Set.of("idempotency-key", "signature", SIGNED, "content-digest");

    /**
     * Reads a call.
     *
     * @param session null where the call makes one
     * @param action what is done with the checkout, or null
     * @param body null for a question
     * @throws UcpRefusal if it is not as the protocol wants it
     */
    static UcpCall of(
            ProxiedShop shop,
            HttpHeaders headers,
            String method,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        SessionId id = session == null ? null : SessionId.parse(session);
        if (session != null && id == null) {
            throw new UcpRefusal(404, UcpError.of("not_found", "there is no such checkout"));
        }
        try {
            Map<String, String> standing = ForwardedHeaders.of(headers, STANDING);
            Map<String, String> forwarded = ForwardedHeaders.of(headers, OF_THE_CALL);
            requireAgent(standing.get("ucp-agent"));
            if (body != null) {
                requireKey(forwarded.get("idempotency-key"));
            }
            forwarded.putAll(standing);
            JsonNode asked = SessionCall.read(body);
            Body sent = asked.isMissingNode() ? null : body;
            return new UcpCall(
                    shop,
                    new SessionCall(method, CHECKOUTS, id, action, forwarded, sent, asked),
                    standing,
                    new UcpDialect(ForwardedHeaders.language(headers)));
        } catch (ProblemException e) {
            throw new UcpRefusal(400, UcpError.of("invalid_request", Told.fault(e)));
        }
    }

    /**
     * How the checkout is looked up: as the agent, or as the gate where the agent shows a signature alone, which is good for
     * this call and for no other.
     *
     * @param gates the gate's own Authorization, or null if it has none
     */
    Lookup lookup(@Nullable String gates) {
        boolean signedAlone = call.headers().containsKey(SIGNED)
                && !standing.containsKey(AUTHORIZATION)
                && !standing.containsKey(API_KEY);
        if (gates == null || !signedAlone) {
            return Lookup.byAgent(standing);
        }
        Map<String, String> headers = new HashMap<>(standing);
        headers.put(AUTHORIZATION, gates);
        return new Lookup(headers, UcpError.withheld());
    }

    /** The profile that it names is the merchant's to fetch: the gate calls no URL of a request. */
    private static void requireAgent(@Nullable String agent) {
        if (agent == null) {
            throw new UcpRefusal(400, UcpError.of("invalid_profile_url", "the UCP-Agent header is required"));
        }
    }

    private static void requireKey(@Nullable String key) {
        if (key == null || key.length() > LONGEST_KEY) {
            throw new UcpRefusal(
                    400,
                    UcpError.of(
                            "idempotency_key_required",
                            "an Idempotency-Key header of at most " + LONGEST_KEY + " characters is required"));
        }
    }
}
