package io.marketgate.catalogue.postgres.trail;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Queries over the staff's connections, whose statements the database ends after a time. Thread-safe. */
@Singleton
final class StaffQueries {
    private final javax.sql.DataSource staff;

    StaffQueries(@DataSource("staff") javax.sql.DataSource staff) {
        this.staff = staff;
    }

    /**
     * Asks over a connection that is returned afterwards.
     *
     * @throws CatalogueUnavailableException if there is no connection or no answer in time
     */
    <T> T ask(Question<T> question) {
        try (Connection connection = staff.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failed) {
            throw new CatalogueUnavailableException("the catalogue cannot be read now", failed);
        }
    }

    /** What is asked. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
