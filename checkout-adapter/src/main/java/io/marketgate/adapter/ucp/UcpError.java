package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ProxyOutcome;
import java.util.List;
import java.util.Objects;

/** Errors, for answers without a checkout. */
final class UcpError {
    private static final List<String> RESPONSE_MEMBERS = List.of("ucp", "messages", "continue_url");

    private UcpError() {}

    /** An error of the call or of the gate (UCP, transport errors: {@code code} and {@code content}). */
    static ObjectNode of(String code, String content) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("content", content);
    }

    /**
     * States that the checkout was not completed, for an agent that may not learn more; {@code error_response.json}.
     */
    static ObjectNode withheld(UcpVersion version) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putObject("ucp").put("version", version.text()).put("status", "error");
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
     * A refusal whose body the agent may not see: its error response, limited to the members of
     * {@code error_response.json}, or else an error.
     */
    static ObjectNode of(ProxyOutcome.Withheld refusal) {
        JsonNode body = refusal.said();
        if ("error".equals(PlatformJson.text(body, "/ucp/status"))
                && body.path("messages").isArray()) {
            ObjectNode response = JsonNodeFactory.instance.objectNode();
            for (String member : RESPONSE_MEMBERS) {
                if (body.has(member)) {
                    response.set(member, body.get(member));
                }
            }
            return response;
        }
        return of(
                Objects.requireNonNullElse(PlatformJson.text(body, "/code"), "refused"),
                Objects.requireNonNullElse(
                        PlatformJson.text(body, "/content"), "the shop refuses this with status " + refusal.status()));
    }
}
