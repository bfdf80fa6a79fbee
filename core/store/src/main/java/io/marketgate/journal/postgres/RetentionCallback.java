package io.marketgate.journal.postgres;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** States the retention after each migration, over the connection of the role that migrates: the gate's own may not. */
@Singleton
class RetentionCallback extends BaseCallback implements FlywayConfigurationCustomizer {
    private final StatedRetention stated;

    @Inject
    RetentionCallback(JournalConfig config) {
        this.stated = StatedRetention.of(config);
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(this))
                .toArray(Callback[]::new));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            stated.write(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("the retention of the journal cannot be stated", e);
        }
    }
}
