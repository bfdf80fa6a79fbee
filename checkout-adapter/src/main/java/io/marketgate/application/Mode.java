package io.marketgate.application;

import io.marketgate.access.KeyMaterial;
import io.marketgate.identity.person.PersonKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the gate runs on. */
sealed interface Mode {
    String PERSON = "marketgate.keys.person";
    String RECEIPT = "marketgate.keys.receipt";

    /** Names of the required secrets. */
    List<String> KEYS = List.of(PERSON, RECEIPT, "marketgate.keys.handover");

    String DATASOURCE = "quarkus.datasource.jdbc.url";
    String ISSUER = "quarkus.oidc.auth-server-url";
    String EMBEDDED = "marketgate.embedded";
    String RETENTION = "marketgate.journal.retention";
    String ARCHIVE = "marketgate.journal.archive";
    String JSON_LOG = "quarkus.log.console.json.enabled";

    /** An external database and identity provider; every secret is configured and strong. */
    record Production() implements Mode {}

    /**
     * The gate's own database under a home directory; secrets that are not configured are generated there.
     *
     * @param configured the settings that are configured and so are not generated
     */
    record Embedded(Path home, List<String> configured) implements Mode {

        /** The settings Quarkus starts with, besides the configured ones. */
        Map<String, String> settings(Home home, EmbeddedDatabase database) {
            Map<String, String> settings = new LinkedHashMap<>(database.settings());
            settings.put("quarkus.http.host", "127.0.0.1");
            settings.put("quarkus.management.host-enabled", "false");
            settings.put(EMBEDDED, "true");
            settings.put("marketgate.home", this.home.toString());
            settings.put("quarkus.oidc.tenant-enabled", Boolean.toString(configured.contains(ISSUER)));
            if (!configured.contains(JSON_LOG)) {
                // A person reads it.
                settings.put(JSON_LOG, "false");
            }
            for (String key : KEYS) {
                if (!configured.contains(key)) {
                    settings.put(key, home.secret(key));
                }
            }
            return settings;
        }
    }

    /**
     * Reads the mode. Without a datasource and without an issuer it is embedded. With an issuer, {@code
     * marketgate.embedded} must request it, so that a forgotten datasource never starts an empty gate.
     *
     * @throws RefusedStart naming everything that is missing, weak or contradictory
     */
    static Mode of(Config config) {
        boolean datasource = given(config, DATASOURCE).isPresent();
        boolean issuer = given(config, ISSUER).isPresent();
        boolean asked = given(config, EMBEDDED).map(Boolean::parseBoolean).orElse(!datasource && !issuer);
        List<String> faults = new ArrayList<>();
        if (asked && datasource) {
            faults.add(EMBEDDED + " is true although " + DATASOURCE + " is set");
        }
        if (!asked && !datasource) {
            faults.add(DATASOURCE + " is missing");
        }
        if (!asked && !issuer) {
            faults.add(ISSUER + " is missing");
        }
        List<String> configured = new ArrayList<>(issuer ? List.of(ISSUER) : List.of());
        given(config, JSON_LOG).ifPresent(ignored -> configured.add(JSON_LOG));
        for (String key : KEYS) {
            Optional<String> value = given(config, key);
            value.ifPresent(ignored -> configured.add(key));
            if (!asked || value.isPresent()) {
                fault(key, value.orElse("")).ifPresent(fault -> faults.add(key + " " + fault));
            }
        }
        faults.addAll(retention(config, asked));
        if (!faults.isEmpty()) {
            throw new RefusedStart(String.join("; ", faults));
        }
        return asked ? new Embedded(home(config), configured) : new Production();
    }

    /** How long decisions are kept is the operator's to say, and so is that they are dropped without an archive. */
    private static List<String> retention(Config config, boolean embedded) {
        Optional<String> kept = given(config, RETENTION);
        if (kept.isEmpty()) {
            return embedded ? List.of() : List.of(RETENTION + " is missing");
        }
        return kept.get().strip().equals("forever")
                ? List.of()
                : archive(given(config, ARCHIVE).orElse("")).stream().toList();
    }

    /** The first day may be due long after the start. A folder that is not there is not made: its volume may be missing. */
    private static Optional<String> archive(String folder) {
        if (folder.isEmpty()) {
            return Optional.of(ARCHIVE + " is missing");
        }
        return folder.equals("none") || Files.isWritable(Path.of(folder).resolve("."))
                ? Optional.empty()
                : Optional.of(ARCHIVE + " is `" + folder + "`, which is not a folder that can be written");
    }

    /** Keys for persons have versions besides, so that a buyer is found under the right one. */
    private static Optional<String> fault(String key, String configured) {
        return KeyMaterial.faultOfAny(configured)
                .or(() -> key.equals(PERSON) ? PersonKeys.faultOf(configured) : Optional.empty());
    }

    private static Path home(Config config) {
        return given(config, "marketgate.home")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".marketgate"))
                .toAbsolutePath()
                .normalize();
    }

    private static Optional<String> given(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
