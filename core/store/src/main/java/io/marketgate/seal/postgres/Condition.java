package io.marketgate.seal.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A condition of a query with the parameters that it has. Not thread-safe. */
final class Condition {
    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Adds what must hold besides.
     *
     * @param values texts, and arrays of texts, in the order of the parameters
     */
    Condition and(String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** Binds the parameters from a place on, and returns the place behind them. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Object parameter : parameters) {
            if (parameter instanceof String[] texts) {
                statement.setArray(place, statement.getConnection().createArrayOf("varchar", texts));
            } else {
                statement.setString(place, (String) parameter);
            }
            place++;
        }
        return place;
    }
}
