package io.marketgate.application;

import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a gate in production, for a command that works without a gate. */
final class ConfiguredDatabase {
    private ConfiguredDatabase() {}

    /** @throws RefusedStart if its URL is not set */
    static PGSimpleDataSource of(Config config) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(needed(config, Mode.DATASOURCE));
        config.getOptionalValue("quarkus.datasource.username", String.class).ifPresent(database::setUser);
        config.getOptionalValue("quarkus.datasource.password", String.class).ifPresent(database::setPassword);
        return database;
    }

    /** @throws RefusedStart if the setting has no value */
    static String needed(Config config, String setting) {
        return config.getOptionalValue(setting, String.class)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new RefusedStart(setting + " is missing"));
    }
}
