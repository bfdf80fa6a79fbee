package io.marketgate.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class UnexpectedFailuresTest {
    private static final String PERSONAL = "cust-77 of 1 Orchard Road";

    @Test
    void logTheirOriginWithoutTheirMessage() {
        Throwable fault = new IllegalStateException(PERSONAL, new IllegalArgumentException(PERSONAL));
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = into(logged);
        Logger logger = Logger.getLogger(UnexpectedFailures.class.getName());
        logger.addHandler(handler);

        Response answer = new UnexpectedFailures(new Outages(List.of())).respond(fault);
        logger.removeHandler(handler);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(logged).hasSize(1);
        StringWriter stack = new StringWriter();
        logged.get(0).getThrown().printStackTrace(new PrintWriter(stack));
        assertThat(stack.toString())
                .contains(
                        IllegalStateException.class.getName(),
                        "Caused by: " + IllegalArgumentException.class.getName(),
                        "at " + UnexpectedFailuresTest.class.getName() + ".logTheirOriginWithoutTheirMessage")
                .doesNotContain(PERSONAL);
    }

    private static Handler into(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                records.add(line);
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
    }
}
