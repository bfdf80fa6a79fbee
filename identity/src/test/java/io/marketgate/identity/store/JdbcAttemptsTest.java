package io.marketgate.identity.store;

import io.marketgate.identity.verification.Attempts;
import io.marketgate.identity.verification.AttemptsContract;
import io.marketgate.testing.EmbeddedDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAttemptsTest extends AttemptsContract {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    @Override
    protected Attempts attempts() {
        return new JdbcAttempts(DATABASE.dataSource());
    }
}
