package io.marketgate.catalogue;

import static io.marketgate.catalogue.Samples.NOON;
import static io.marketgate.catalogue.Samples.PATCH;
import static io.marketgate.catalogue.Samples.SG;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    private static final int HOURS = 12;
    private static final List<Set<Channel>> CHANNELS = List.of(
            Set.of(Channel.DOMESTIC), Set.of(Channel.CROSS_BORDER), Set.of(Channel.DOMESTIC, Channel.CROSS_BORDER));

    /** Each hour of each channel has the latest statement about it, in the fewest periods. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void latestStatementCountsAtEveryInstant(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Eligibility> standing = List.of();
            Map<String, String> expected = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                int from = random.nextInt(HOURS);
                int to = from + 1 + random.nextInt(HOURS);
                Eligibility said = said(random, from, to > HOURS ? null : hour(to));
                standing = Periods.write(standing, said);
                for (Channel channel : said.channels()) {
                    for (int hour = from; hour < Math.min(to, HOURS + 1); hour++) {
                        expected.put(channel + " " + hour, said.status() + " " + said.reason());
                    }
                }
            }
            assertThat(spelled(standing)).as("seed %d, round %d", seed, round).isEqualTo(expected);
            assertThat(Periods.write(standing, standing.get(0)))
                    .as("saying it again, seed %d", seed)
                    .isEqualTo(standing);
        }
    }

    @Test
    void joinsAdjacentEqualPeriods() {
        List<Eligibility> first =
                Periods.write(List.of(), Samples.suspended(PATCH, hour(0), hour(1), Channel.DOMESTIC));

        assertThat(Periods.write(first, Samples.suspended(PATCH, hour(1), null, Channel.DOMESTIC)))
                .containsExactly(Samples.suspended(PATCH, hour(0), null, Channel.DOMESTIC));
    }

    private static Eligibility said(Random random, int from, Instant to) {
        Eligibility.Status status = random.nextBoolean() ? Eligibility.Status.ELIGIBLE : Eligibility.Status.SUSPENDED;
        String reason = random.nextBoolean() ? null : "recall";
        return new Eligibility(PATCH, SG, status, CHANNELS.get(random.nextInt(3)), reason, hour(from), to);
    }

    private static Map<String, String> spelled(List<Eligibility> periods) {
        Map<String, String> spelled = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Eligibility period : periods) {
            for (Channel channel : period.channels()) {
                for (int hour = 0; hour <= HOURS; hour++) {
                    boolean holds = !period.effectiveFrom().isAfter(hour(hour))
                            && (period.effectiveTo() == null
                                    || period.effectiveTo().isAfter(hour(hour)));
                    String said = period.status() + " " + period.reason();
                    if (holds && spelled.put(channel + " " + hour, said) != null) {
                        twice.add(channel + " " + hour);
                    }
                }
            }
        }
        assertThat(twice).as("instants of which two things are said").isEmpty();
        return spelled;
    }

    private static Instant hour(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }
}
