package io.marketgate.problem;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.identity.store.UnknownPersonKey;
import io.marketgate.persistence.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells failures of the database from faults of our own. */
public final class Outage {
    /**
     * States of SQL (PostgreSQL, appendix A) that say that the server is not there or will not work now: connection,
     * resources, operator's intervention, a standby that only reads, a lock that another has held too long.
     */
    private static final Pattern STATES = Pattern.compile("(08|53|57)...|25006|55P03");

    private Outage() {}

    /** Whether a failure comes from a database that cannot be reached or used now. */
    public static boolean isBehind(Throwable failure) {
        // Bounded, because a chain of causes may run in a circle.
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (cause instanceof CatalogueUnavailableException
                    || cause instanceof StoreUnavailable
                    || cause instanceof UnknownPersonKey
                    || cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // A pool that has no connection to give states none.
            return true;
        }
        return sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientException
                || STATES.matcher(state).matches();
    }
}
