package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.ProxyOutcome;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of the protocol, where there is no session to answer with (Agentic Checkout, {@code Error}). */
final class AcpError {
    private static final Set<String> TYPES = Set.of("invalid_request", "processing_error", "service_unavailable");

    private AcpError() {}

    /** The call is not as the protocol wants it. */
    static ObjectNode invalid(String code, String message) {
        return of("invalid_request", code, message);
    }

    /** The call may be made again later. */
    static ObjectNode unavailable(String code, String message) {
        return of("service_unavailable", code, message);
    }

    /** A version that is not spoken, with those that are; in the newest one's shape, for that of the call is not known. */
    static ObjectNode version(@Nullable String asked) {
        ObjectNode error = invalid(
                asked == null ? "api_version_required" : "unsupported_api_version",
                asked == null ? "the API-Version header is required" : "this API-Version is not supported");
        AcpVersion.spoken().forEach(error.putArray("supported_versions")::add);
        return error;
    }

    /** What the upstream says against a call, in members that the version knows. */
    static ObjectNode refused(ProxyOutcome.Refused refusal, AcpVersion version) {
        JsonNode said = refusal.said();
        String type = Told.text(said, "/type");
        ObjectNode error = of(
                type != null && TYPES.contains(type) ? type : "invalid_request",
                Objects.requireNonNullElse(Told.text(said, "/code"), "refused"),
                Objects.requireNonNullElse(
                        Told.text(said, "/message"), "the shop refuses this with status " + refusal.status()));
        String param = Told.text(said, "/param");
        if (param != null) {
            error.put("param", param);
        }
        JsonNode versions = said.path("supported_versions");
        if (version.isTelling() && versions.isArray()) {
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
