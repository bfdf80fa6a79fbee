package io.marketgate.checkout.receipt;

import java.util.List;
import java.util.regex.Pattern;

/** Secrets as a setting holds them while they are rotated. */
public final class ConfiguredSecrets {
    private static final Pattern SECRETS = Pattern.compile(",", Pattern.LITERAL);

    private ConfiguredSecrets() {}

    /** The secrets, the one in use first, each without the version that may stand before it. */
    public static List<String> of(String configured) {
        return SECRETS.splitAsStream(configured)
                .map(String::strip)
                .map(secret -> secret.substring(secret.indexOf(':') + 1))
                .toList();
    }
}
