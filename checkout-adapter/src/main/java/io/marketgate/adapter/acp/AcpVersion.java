package io.marketgate.adapter.acp;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of the protocol that know escalation; what came before cannot say where a buyer goes on. */
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

    /** Whether messages name who resolves them, and errors the versions that are spoken. */
    boolean isTelling() {
        return this == V2026_04_17;
    }

    /** The version of that name, or null if it is not spoken here. */
    static @Nullable AcpVersion of(@Nullable String text) {
        return Stream.of(values())
                .filter(version -> version.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The newest first. */
    static List<String> spoken() {
        return Stream.of(values()).map(AcpVersion::text).toList();
    }
}
