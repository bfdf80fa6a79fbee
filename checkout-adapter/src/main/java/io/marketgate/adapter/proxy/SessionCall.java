package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.marketgate.checkout.wire.Body;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent's call, as it is forwarded.
 *
 * @param collection the protocol's path of all sessions, such as {@code /checkout_sessions}
 * @param session null where the call makes one
 * @param action what is done with the session, or null for the session itself
 * @param headers those that the protocol knows, as they came
 * @param body as it came, for signatures are over its bytes; null if there is none
 * @param asked the same, read; a missing node if there is none
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

    String path() {
        return collection + (session == null ? "" : "/" + session) + (action == null ? "" : "/" + action);
    }

    /** The same agent's question for the session as it is now. */
    SessionCall lookedUp(Map<String, String> lookupHeaders) {
        return new SessionCall("GET", collection, session, null, lookupHeaders, null, MissingNode.getInstance());
    }
}
