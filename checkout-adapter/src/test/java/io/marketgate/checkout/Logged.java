package io.marketgate.checkout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Captures log records until it is closed: level, message, and stack if there is one, or what a pattern says. */
public final class Logged implements AutoCloseable {
    private static final String USUAL = "%p %s%e";

    private final Logger logger;
    private final Recorder recorder;

    private Logged(Logger logger, Recorder recorder) {
        this.logger = logger;
        this.recorder = recorder;
    }

    /** Captures every logger. */
    public static Logged anywhere() {
        return by("", USUAL);
    }

    /** Captures the logger of one class. */
    public static Logged by(Class<?> type) {
        return by(type, USUAL);
    }

    /** Captures the logger of one class, by a pattern of the log manager. */
    public static Logged by(Class<?> type, String pattern) {
        return by(type.getName(), pattern);
    }

    private static Logged by(String logger, String pattern) {
        Logged logged = new Logged(Logger.getLogger(logger), new Recorder(pattern));
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
        private final Formatter format;
        private final List<String> records = new CopyOnWriteArrayList<>();

        Recorder(String pattern) {
            this.format = new PatternFormatter(pattern);
        }

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
