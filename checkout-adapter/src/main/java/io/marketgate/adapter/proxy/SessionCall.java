package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Told;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import java.util.HashMap;
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

    /**
     * What an agent's body says: one JSON object without a member twice, so that no two readers read it differently.
     *
     * @return a missing node if there is no body
     * @throws ProblemException if there is one of another form
     */
    public static JsonNode read(@Nullable Body body) {
        if (body == null || body.bytes().length == 0) {
            return MissingNode.getInstance();
        }
        JsonNode asked = Told.tree(body);
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

    /** The same agent's question for the session as it is now. */
    SessionCall lookedUp(Map<String, String> lookupHeaders) {
        return new SessionCall("GET", collection, session, null, lookupHeaders, null, MissingNode.getInstance());
    }
}
