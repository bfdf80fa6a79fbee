package io.marketgate.search.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections to a real database that are cut off at one of their statements, as by a kill of the process. */
final class CutConnections {
    private final AtomicInteger left;

    private CutConnections(int statements) {
        this.left = new AtomicInteger(statements);
    }

    /** The database, with connections that carry out so many statements, less one. */
    static DataSource of(DataSource database, int statements) {
        return new CutConnections(statements).over(DataSource.class, database, null);
    }

    private <T> T over(Class<T> type, Object real, Connection connection) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (real instanceof Statement
                            && method.getName().startsWith("execute")
                            && left.decrementAndGet() <= 0) {
                        connection.close();
                        throw new SQLException("cut off", "08006");
                    }
                    try {
                        Object result = method.invoke(real, given);
                        if (result instanceof Connection open) {
                            return over(Connection.class, open, open);
                        }
                        if (result instanceof Statement && real instanceof Connection open) {
                            return result instanceof PreparedStatement
                                    ? over(PreparedStatement.class, result, open)
                                    : over(Statement.class, result, open);
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
