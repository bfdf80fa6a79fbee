package io.marketgate.journal.postgres;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Adds what one class logs to a list, as level and message, until it is closed. */
final class Recorded implements AutoCloseable {
    private final Logger logger;
    private final Handler handler;

    private Recorded(Logger logger, Handler handler) {
        this.logger = logger;
        this.handler = handler;
    }

    static Recorded of(Class<?> type, List<String> lines) {
        PatternFormatter format = new PatternFormatter("%p %s");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(format.format(line));
            }

            @Override
            public void flush() {
                // Not buffered.
            }

            @Override
            public void close() {
                // No resources.
            }
        };
        Logger logger = Logger.getLogger(type.getName());
        logger.addHandler(handler);
        return new Recorded(logger, handler);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
