package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.testing.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedeemedHandoversTest {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EXPIRY = NOW.plusSeconds(1_800);

    private final RedeemedHandovers redeemed = new RedeemedHandovers(DATABASE.dataSource());

    @Test
    void redeemsATokenOnce() {
        assertThat(redeemed.redeem("once", "key:a", EXPIRY, NOW)).isTrue();

        assertThat(redeemed.redeem("once", "key:b", EXPIRY, NOW.plusSeconds(1))).isFalse();
        assertThat(redeemed.redeem("another", "key:b", EXPIRY, NOW.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void answersWhoeverRedeemedItAgainForAMinute() {
        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW)).isTrue();

        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW.plusSeconds(59)))
                .isTrue();
        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void redeemsOnceHoweverManyAsk() {
        long winners = IntStream.range(0, 32)
                .parallel()
                .filter(i -> redeemed.redeem("raced", "key:" + i, EXPIRY, NOW))
                .count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void forgetsWhatHasExpired() throws Exception {
        redeemed.redeem("old", "key:a", NOW.plusSeconds(1), NOW);
        long before = rows();

        redeemed.redeem("new", "key:a", EXPIRY, NOW.plusSeconds(2));

        assertThat(rows()).isEqualTo(before);
    }

    private static long rows() throws Exception {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from handover_redemption")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
