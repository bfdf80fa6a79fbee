package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.Head;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whether the database still holds a state: the same history, no newer than its newest revision, with the same change. */
final class Held {
    /** A query's end, from {@code from} on, that has a row where the state is held. */
    static final String CONDITION = " from revision h where h.epoch = ? and h.revision >= ?"
            + " and (? = 0 or exists (select 1 from change s where s.revision = ? and s.id = ?))";

    private Held() {}

    /** Binds its parameters from that place on, and returns the place behind them. */
    static int bind(PreparedStatement statement, int at, Head asOf) throws SQLException {
        statement.setObject(at, asOf.epoch());
        statement.setLong(at + 1, asOf.revision());
        statement.setLong(at + 2, asOf.revision());
        statement.setLong(at + 3, asOf.revision());
        statement.setObject(at + 4, asOf.change());
        return at + 5;
    }
}
