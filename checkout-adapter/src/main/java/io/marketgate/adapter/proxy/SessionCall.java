package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent's call as it is forwarded.
 *
 * @param collection the protocol's path of all sessions, such as {@code /checkout_sessions}, or of what else is read
 * @param session null if the call creates one
 * @param action the action on the session, or null for the session itself
 * @param headers the headers that the protocol names, unchanged
 * @param body unchanged, because signatures cover its bytes; null if there is none
 * @param asked the body as JSON; a missing node if there is none
 */
public record SessionCall(
        String method,
        String collection,
        @Nullable SessionId session,
        @Nullable String action,
        Map<String, String> headers,
        @Nullable Body body,
        JsonNode asked) {
    public SessionCall {
        headers = Map.copyOf(headers);
    }

    /**
     * Parses an agent's body: one JSON object without duplicate members, so that the gate and the merchant cannot read
     * it differently.
     *
     * @return a missing node if there is no body
     * @throws ProblemException if the body has another form
     */
    public static JsonNode read(@Nullable Body body) {
        if (body == null || body.bytes().length == 0) {
            return MissingNode.getInstance();
        }
        JsonNode asked = PlatformJson.tree(body);
        if (!asked.isObject()) {
            throw ProblemException.invalid("", "not readable as a JSON object");
        }
        return asked;
    }

    String path() {
        return collection + (session == null ? "" : "/" + session) + (action == null ? "" : "/" + action);
    }

    /** The same call with a receipt for the merchant, if there is one. */
    SessionCall proven(@Nullable String receipt) {
        if (receipt == null) {
            return this;
        }
        Map<String, String> proven = new HashMap<>(headers);
        proven.put(Ruling.RECEIPT_HEADER, receipt);
        return new SessionCall(method, collection, session, action, proven, body, asked);
    }

    /** The lookup of the session before this call. */
    SessionCall lookedUp(Map<String, String> lookupHeaders) {
        return new SessionCall("GET", collection, session, null, lookupHeaders, null, MissingNode.getInstance());
    }
}
