package io.marketgate.persistence;

import org.jspecify.annotations.Nullable;

/**
 * The database could not do what was asked. Carries the SQL state and deliberately no cause, because a driver's message
 * can quote the row.
 */
public final class StoreUnavailable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StoreUnavailable(@Nullable String sqlState) {
        super("the store failed with sql state `" + sqlState + "`");
    }
}
