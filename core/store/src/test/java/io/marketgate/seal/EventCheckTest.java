package io.marketgate.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventCheckTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    private final SealKeys keys = new KeysForTests();
    private final Checked checked = new Checked(flaw -> true);
    private final NavigableMap<Long, byte[]> proven = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(SealedEvent event, byte[] hash, byte[] mac) {}

    @BeforeEach
    void writeFiveEvents() {
        byte[] before = SealedEvent.FIRST;
        for (long sequence = 1; sequence <= 5; sequence++) {
            SealedEvent event = event(sequence, 1);
            byte[] hash = event.hash(before);
            rows.add(new Row(event, hash, keys.mac(hash)));
            before = hash;
        }
    }

    private static SealedEvent event(long sequence, long times) {
        return new SealedEvent(
                sequence, AT, AT, "REFUSED", "demo", "key:a", "GET /v1/vocabulary", "WRONG_KEY", null, null, times);
    }

    private List<Flaw> flaws(long after, byte @Nullable [] hash, long end) {
        EventCheck check = new EventCheck(proven, keys, checked);
        check.after(after, hash);
        rows.stream()
                .filter(row -> row.event().sequence() > after)
                .forEach(row -> check.next(row.event(), row.hash(), row.mac()));
        check.end(end);
        return checked.flaws();
    }

    private List<Flaw> flaws() {
        return flaws(0, null, 5);
    }

    private static Flaw flaw(Flaw.Kind kind, long sequence) {
        return new Flaw(kind, Flaw.Subject.EVENT, String.valueOf(sequence), "demo", "");
    }

    private void finds(List<Flaw> flaws, Flaw.Kind kind, long sequence) {
        assertThat(flaws)
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("detail", "merchant")
                .isEqualTo(flaw(kind, sequence));
    }

    @Test
    void findsNothingInWhatTheGateWrote() {
        assertThat(flaws()).isEmpty();
        assertThat(checked.events()).isEqualTo(5);
    }

    @Test
    void beginsAnywhere() {
        assertThat(flaws(2, rows.get(1).hash(), 5)).isEmpty();
    }

    @Test
    void findsAnAlteredEvent() {
        rows.set(2, new Row(event(3, 9), rows.get(2).hash(), rows.get(2).mac()));

        finds(flaws(), Flaw.Kind.ALTERED, 3);
    }

    @Test
    void findsARemovedEvent() {
        rows.remove(2);

        finds(flaws(), Flaw.Kind.MISSING, 3);
    }

    @Test
    void findsARemovedEventBeforeTheSpan() {
        finds(flaws(2, null, 5), Flaw.Kind.MISSING, 2);
    }

    @Test
    void findsRemovedEventsAtTheEndByACheckpoint() {
        proven.put(5L, rows.get(4).hash());
        rows.remove(4);

        finds(flaws(), Flaw.Kind.MISSING, 5);
    }

    @Test
    void findsAnEventThatTheGateHasNotMade() {
        SealedEvent slipped = event(6, 1);
        byte[] hash = slipped.hash(rows.get(4).hash());
        rows.add(new Row(slipped, hash, new byte[Digest.SIZE]));

        finds(flaws(0, null, 6), Flaw.Kind.ADDED, 6);
    }
}
