package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ForwardedHeaders;
import io.marketgate.adapter.proxy.Lookup;
import io.marketgate.adapter.proxy.ProxiedStorefront;
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
 * A call that conforms to the protocol.
 *
 * @param standing the headers that identify the caller and its settings, with which the same agent may look up the
 *     checkout
 */
record UcpCall(ProxiedStorefront storefront, SessionCall call, Map<String, String> standing, UcpDialect dialect) {
    private static final int LONGEST_KEY = 255;
    private static final String CHECKOUTS = "/checkout-sessions";
    private static final String ORDERS = "/orders";
    private static final String AUTHORIZATION = "authorization";
    private static final String API_KEY = "x-api-key";
    private static final String SIGNED = "signature-input";
    /** Headers that identify the caller and its settings; a lookup carries only these. */
    private static final Set<String> STANDING =
            Set.of(AUTHORIZATION, API_KEY, "ucp-agent", "request-id", "accept-language", "user-agent");

    private static final Set<String> OF_THE_CALL = Set.of("idempotency-key", "signature", SIGNED, "content-digest");

    /**
     * Reads a call about a checkout.
     *
     * @param session null if the call creates one
     * @param action the action on the checkout, or null
     * @param body null for a GET
     * @throws UcpRefusal if the call does not conform to the protocol
     */
    static UcpCall of(
            ProxiedStorefront storefront,
            HttpHeaders headers,
            String method,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        return of(
                storefront, headers, method, CHECKOUTS, session == null ? null : id(session, "checkout"), action, body);
    }

    /**
     * Reads a call that gets an order.
     *
     * @throws UcpRefusal if the call does not conform to the protocol
     */
    static UcpCall ofOrder(ProxiedStorefront storefront, HttpHeaders headers, String order) {
        return of(storefront, headers, "GET", ORDERS, id(order, "order"), null, null);
    }

    private static SessionId id(String text, String what) {
        SessionId id = SessionId.parse(text);
        if (id == null) {
            throw new UcpRefusal(404, UcpError.of("not_found", "there is no such " + what));
        }
        return id;
    }

    private static UcpCall of(
            ProxiedStorefront storefront,
            HttpHeaders headers,
            String method,
            String collection,
            @Nullable SessionId id,
            @Nullable String action,
            @Nullable Body body) {
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
                    storefront,
                    new SessionCall(method, collection, id, action, forwarded, sent, asked),
                    standing,
                    new UcpDialect(ForwardedHeaders.language(headers)));
        } catch (ProblemException e) {
            throw new UcpRefusal(400, UcpError.of("invalid_request", PlatformJson.fault(e)));
        }
    }

    /**
     * How the checkout is looked up: with the agent's credential, or with the gate's if the agent sends only a
     * signature, which is valid for this call alone.
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
        return Lookup.byGate(headers);
    }

    /** The merchant fetches the profile that the header names; the gate calls no URL from a request. */
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
