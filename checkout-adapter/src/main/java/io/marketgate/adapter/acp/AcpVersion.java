package io.marketgate.adapter.acp;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of the protocol that have escalation; earlier ones cannot direct a buyer elsewhere. */
enum AcpVersion {
    V2026_04_17("2026-04-17"),
    V2026_01_30("2026-01-30");

    private final String text;

    AcpVersion(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether messages name who can resolve them, and errors list the supported versions. */
    boolean isDetailed() {
        return this == V2026_04_17;
    }

    /** The version with this name, or null if it is not supported. */
    static @Nullable AcpVersion of(@Nullable String text) {
        return Stream.of(values())
                .filter(version -> version.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The newest first. */
    static List<String> supported() {
        return Stream.of(values()).map(AcpVersion::text).toList();
    }
}
