package io.marketgate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.PresentedKey;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.RawConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 7 over every operation that the gate describes: no request gets a server error, an answer that names the
 * implementation, an error that is no problem, or none in time. {@code -Dmarketgate.fuzz.requests} asks for more of each
 * operation, {@code -Dmarketgate.seed} for those of a run that failed.
 */
class EveryOperationIT {
    private static final Logger LOG = Logger.getLogger(EveryOperationIT.class);
    private static final int REQUESTS = Integer.getInteger("marketgate.fuzz.requests", 40);
    private static final long SEED = Long.getLong("marketgate.seed", new SplittableRandom().nextLong());
    private static final String PLATFORMS = "/adapters/";
    /** Faults to show; the run ends there. */
    private static final int ENOUGH = 20;

    private static final int SHOWN = 2000;
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home")).start();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void answersWhateverIsSent() throws Exception {
        LOG.infof("event=fuzz seed=%d requests=%d", SEED, REQUESTS);
        List<Operation> operations = Operation.of(new ObjectMapper()
                .readTree(gate.anonymous().get("/q/openapi?format=json").asString()));
        assertThat(operations).hasSizeGreaterThan(50);
        // The administrator's key has every role; of wrong keys only the first in a minute get further than 429.
        List<String> keys =
                new ArrayList<>(Collections.nCopies(10, gate.credentials().adminKey()));
        keys.add(gate.credentials().storefrontKey());
        keys.add(PresentedKey.generate().text());
        RandomGenerator.SplittableGenerator seeds = new SplittableRandom(SEED);
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Operation operation : operations) {
            OddRequests requests = new OddRequests(new SplittableRandom(seeds.nextLong()), keys);
            for (int i = 0; i < REQUESTS && faults.size() < ENOUGH; i++) {
                byte[] request = requests.to(operation);
                long begun = System.nanoTime();
                RawAnswer answer = answer(request);
                Duration taken = Duration.ofNanos(System.nanoTime() - begun);
                statuses.merge(answer.status(), 1, Integer::sum);
                answer.fault(operation.path().startsWith(PLATFORMS))
                        .or(() -> taken.compareTo(IN_TIME) < 0 ? Optional.empty() : Optional.of("took " + taken))
                        .ifPresent(fault -> faults.add(told(fault, operation, request, answer)));
            }
        }
        LOG.infof("event=fuzzed statuses=%s", statuses);
        assertThat(faults).as("-Dmarketgate.seed=%d", SEED).isEmpty();
        assertThat(statuses).as("not only refusals").containsKey(200);
        assertThat(gate.output()).doesNotContain("problem=internal-error");
    }

    private static RawAnswer answer(byte[] request) {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send(request);
            return RawAnswer.from(connection);
        }
    }

    private static String told(String fault, Operation operation, byte[] request, RawAnswer answer) {
        return fault + " by " + operation + "\n" + shortened(new String(request, StandardCharsets.UTF_8)) + "\n\n"
                + answer.head() + "\n\n" + shortened(answer.body()) + "\n";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
