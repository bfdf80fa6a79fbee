package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.problem.ProblemException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the protocol that the gate speaks, the newest first. The merchant negotiates the version with the
 * agent, whose profile names it; every answer states the outcome, and the gate adds to it in that version.
 */
enum UcpVersion {
    V2026_08_25("2026-08-25"),
    V2026_04_08("2026-04-08");

    private final String text;

    UcpVersion(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether checkouts have policies, actions, request constraints and quantities of a scale. */
    boolean isDetailed() {
        return this == V2026_08_25;
    }

    /** The version with this name, or null if the gate does not speak it. */
    static @Nullable UcpVersion of(@Nullable String text) {
        return Stream.of(values())
                .filter(version -> version.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /**
     * The version of a profile or an answer.
     *
     * @throws ProblemException if it states none that the gate speaks
     */
    static UcpVersion stated(JsonNode document) {
        UcpVersion version = of(PlatformJson.required(document, "/ucp/version"));
        if (version == null) {
            throw ProblemException.invalid(
                    "/ucp/version",
                    "is none of " + Stream.of(values()).map(UcpVersion::text).collect(Collectors.joining(", ")));
        }
        return version;
    }
}
