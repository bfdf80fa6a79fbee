package io.marketgate.problem;

import io.marketgate.persistence.StoreUnavailable;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Distinguishes failures of the database, and of whatever else is registered, from our own faults. */
@Singleton
public class Outages {
    /**
     * SQL states (PostgreSQL, appendix A) of a server that is down or refuses work now: connection, resources,
     * operator's intervention, a read-only standby, a lock held for too long.
     */
    private static final Pattern STATES = Pattern.compile("(08|53|57)...|25006|55P03");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST = 16;

    private static final Outage DATABASE = Outage.ofDatabase(SQLException.class);

    private final List<Outage> registered;

    /** @param registered what the parts of the application call an outage, beside the database's own failures */
    public Outages(@All List<Outage> registered) {
        this.registered = List.copyOf(registered);
    }

    /** The outage that is behind a failure, or null if it is a fault. */
    public @Nullable Outage behind(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Outage outage = of(cause);
            if (outage != null) {
                return outage;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** Whether another transaction holds a lock that was waited for in vain. */
    static boolean isLock(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private @Nullable Outage of(Throwable cause) {
        if (cause instanceof StoreUnavailable || cause instanceof SQLException sql && isOutage(sql)) {
            return DATABASE;
        }
        return registered.stream()
                .filter(outage -> outage.failure().isInstance(cause))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOutage(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            // A pool without a free connection states none.
            return true;
        }
        return sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientException
                || STATES.matcher(state).matches();
    }
}
