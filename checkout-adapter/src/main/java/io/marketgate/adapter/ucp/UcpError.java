package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.ProxyOutcome;
import java.util.List;
import java.util.Objects;

/** What is answered where there is no checkout to answer with. */
final class UcpError {
    private static final List<String> RESPONSE_MEMBERS = List.of("ucp", "messages", "continue_url");

    private UcpError() {}

    /** A fault of the call or of us (UCP, transport errors: {@code code} and {@code content}). */
    static ObjectNode of(String code, String content) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("content", content);
    }

    /** That a checkout is not completed, for an agent that may not be told more; {@code error_response.json}. */
    static ObjectNode withheld() {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("ucp").put("version", UcpSession.VERSION).put("status", "error");
        response.putArray("messages")
                .addObject()
                .put("type", "error")
                .put("code", "not_completable")
                .put("content_type", "plain")
                .put("content", "This checkout cannot be completed as it is. Get it to see why.")
                .put("severity", "recoverable");
        return response;
    }

    /**
     * What the upstream says against a call: its own error response, in the members that one has
     * ({@code error_response.json}), else a fault.
     */
    static ObjectNode refused(ProxyOutcome.Refused refusal) {
        JsonNode said = refusal.said();
        if ("error".equals(Told.text(said, "/ucp/status"))
                && said.path("messages").isArray()) {
            ObjectNode response = JsonNodeFactory.instance.objectNode();
            for (String member : RESPONSE_MEMBERS) {
                if (said.has(member)) {
                    response.set(member, said.get(member));
                }
            }
            return response;
        }
        return of(
                Objects.requireNonNullElse(Told.text(said, "/code"), "refused"),
                Objects.requireNonNullElse(
                        Told.text(said, "/content"), "the shop refuses this with status " + refusal.status()));
    }
}
