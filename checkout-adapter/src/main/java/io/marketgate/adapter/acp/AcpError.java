package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.proxy.ProxyOutcome;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Protocol errors, for answers without a session (Agentic Checkout, {@code Error}). */
final class AcpError {
    private static final Set<String> TYPES = Set.of("invalid_request", "processing_error", "service_unavailable");

    private AcpError() {}

    /** The call does not conform to the protocol. */
    static ObjectNode invalid(String code, String message) {
        return of("invalid_request", code, message);
    }

    /** The agent may repeat the call later. */
    static ObjectNode unavailable(String code, String message) {
        return of("service_unavailable", code, message);
    }

    /**
     * The version is not supported; lists the supported ones. In the newest version's form, because the call's own is
     * unknown.
     */
    static ObjectNode version(@Nullable String asked) {
        ObjectNode error = invalid(
                asked == null ? "api_version_required" : "unsupported_api_version",
                asked == null ? "the API-Version header is required" : "this API-Version is not supported");
        AcpVersion.supported().forEach(error.putArray("supported_versions")::add);
        return error;
    }

    /** A refusal whose body the agent may not see: what it says, in the members that the version defines. */
    static ObjectNode of(ProxyOutcome.Withheld refusal, AcpVersion version) {
        JsonNode body = refusal.said();
        String type = PlatformJson.text(body, "/type");
        ObjectNode error = of(
                type != null && TYPES.contains(type) ? type : "invalid_request",
                Objects.requireNonNullElse(PlatformJson.text(body, "/code"), "refused"),
                Objects.requireNonNullElse(
                        PlatformJson.text(body, "/message"), "the shop refuses this with status " + refusal.status()));
        String param = PlatformJson.text(body, "/param");
        if (param != null) {
            error.put("param", param);
        }
        JsonNode versions = body.path("supported_versions");
        if (version.isDetailed() && versions.isArray()) {
            error.set("supported_versions", versions);
        }
        return error;
    }

    private static ObjectNode of(String type, String code, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("code", code)
                .put("message", message);
    }
}
