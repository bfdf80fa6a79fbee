package io.marketgate.checkout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Captures log records until it is closed: level, message, and stack if there is one. */
public final class Logged implements AutoCloseable {
    private final Logger logger;
    private final Recorder recorder = new Recorder();

    private Logged(Logger logger) {
        this.logger = logger;
    }

    /** Captures every logger. */
    public static Logged anywhere() {
        return by("");
    }

    /** Captures the logger of one class. */
    public static Logged by(Class<?> type) {
        return by(type.getName());
    }

    private static Logged by(String logger) {
        Logged logged = new Logged(Logger.getLogger(logger));
        logged.logger.addHandler(logged.recorder);
        return logged;
    }

    /** All records so far. */
    public List<String> records() {
        return List.copyOf(recorder.records);
    }

    @Override
    public void close() {
        logger.removeHandler(recorder);
    }

    private static final class Recorder extends Handler {
        private final Formatter format = new PatternFormatter("%p %s%e");
        private final List<String> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            records.add(format.format(line));
        }

        @Override
        public void flush() {
            // Not buffered.
        }

        @Override
        public void close() {
            // No resources.
        }
    }
}
