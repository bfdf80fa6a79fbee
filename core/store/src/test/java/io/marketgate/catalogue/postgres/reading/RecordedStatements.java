package io.marketgate.catalogue.postgres.reading;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Keeps the statements that Hibernate sends while it is asked to. */
@PersistenceUnitExtension
public class RecordedStatements implements StatementInspector {
    private static final List<String> SENT = Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean recording;

    @Override
    public String inspect(String sql) {
        if (recording) {
            SENT.add(sql);
        }
        return sql;
    }

    /** The statements of that work. */
    static List<String> of(Runnable work) {
        SENT.clear();
        recording = true;
        try {
            work.run();
            return List.copyOf(SENT);
        } finally {
            recording = false;
        }
    }
}
