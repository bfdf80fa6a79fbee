package io.marketgate.search.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.search.SearchPage;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.SearchQuery.Filter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the projection follows the journal, whatever happens in between. */
class ProjectorTest {
    private static final MerchantId DEMO = Entries.MERCHANT;

    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private SearchedJournal journal;

    @BeforeEach
    void open() throws Exception {
        journal = new SearchedJournal(now);
    }

    @AfterEach
    void close() throws InterruptedException {
        journal.close();
    }

    private Projector projector() {
        return new Projector(journal.dataSource());
    }

    private SearchPage all() {
        return journal.search().find(new SearchQuery(DEMO, null, null, Filter.NONE, null, 500));
    }

    private List<UUID> found() {
        return journal.found(new SearchQuery(DEMO, null, null, Filter.NONE, null, 500));
    }

    private Entry recorded(Instant at) throws Exception {
        return journal.record(Entries.at(at));
    }

    @Test
    void findsWhatWasCommittedAndSaysUntilWhen() throws Exception {
        Projector projector = projector();
        projector.follow();
        projector.compare();
        Entry entry = recorded(now);

        assertThat(found()).isEmpty();
        projector.follow();

        assertThat(found()).containsExactly(entry.id());
        assertThat(all().searchableUntil()).isAfter(now).isEqualTo(projector.searchableUntil());
    }

    @Test
    void saysNothingUntilEveryDayWasCompared() throws Exception {
        Projector projector = projector();

        projector.follow();
        assertThat(all().searchableUntil()).isNull();
        projector.compare();

        assertThat(all().searchableUntil()).isNotNull();
    }

    /** A replica whose clock is behind, or whose commit took longer, has a lower id than what was followed before. */
    @Test
    void findsACommitWithALowerIdThanOnesThatWereFollowed() throws Exception {
        Projector projector = projector();
        Entry later = recorded(now);
        projector.follow();
        Entry earlier = recorded(now.minusSeconds(60));
        projector.follow();

        assertThat(found()).containsExactly(later.id(), earlier.id());
    }

    @Test
    void findsACommitThatCameLateWhenItsDayIsCompared() throws Exception {
        Projector projector = projector();
        projector.follow();
        Entry late = recorded(now.minus(Duration.ofMinutes(10)));
        projector.follow();
        assertThat(found()).isEmpty();

        projector.compare();

        assertThat(found()).containsExactly(late.id());
    }

    @Test
    void findsRowsFromBeforeCommitsHadRows() throws Exception {
        Entry old = recorded(now.minus(Duration.ofDays(3)));
        journal.execute("update journal set commit_id = null");
        journal.execute("delete from journal where merchant = ''");

        projector().compare();

        assertThat(found()).containsExactly(old.id());
    }

    /** Ends the connection at every statement in turn, as a kill does, and lets another replica go on. */
    @Test
    void losesNothingWhereverItIsCutOff() throws Exception {
        List<UUID> recorded = new ArrayList<>();
        boolean cut = true;
        for (int statements = 1; cut; statements++) {
            recorded.add(0, recorded(now.plusMillis(recorded.size())).id());
            cut = isCutOff(statements);

            projector().follow();
            journal.execute("update search_progress set held_until = null");

            assertThat(found()).as("after %d statements", statements).isEqualTo(recorded);
        }
        assertThat(recorded).hasSizeGreaterThan(5);
    }

    private boolean isCutOff(int statements) {
        try {
            new Projector(CutConnections.of(journal.dataSource(), statements)).follow();
            return false;
        } catch (SQLException expected) {
            return true;
        }
    }

    @Test
    void twoReplicasAtOnceAddEachRowOnce() throws Exception {
        AtomicInteger written = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> writing = threads.submit(() -> {
                while (written.get() < 200) {
                    recorded(now.plusMillis(written.getAndIncrement()));
                }
                return null;
            });
            List<Future<?>> replicas = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                Projector projector = projector();
                replicas.add(threads.submit(() -> {
                    while (!writing.isDone()) {
                        // As if the other's hold had ended at once.
                        journal.execute("update search_progress set held_until = null");
                        projector.follow();
                        projector.compare();
                    }
                    return null;
                }));
            }
            writing.get(60, TimeUnit.SECONDS);
            for (Future<?> replica : replicas) {
                replica.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        journal.execute("update search_progress set held_until = null");
        projector().follow();

        assertThat(found()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void leavesTheWorkToTheReplicaThatHoldsIt() throws Exception {
        Projector holder = projector();
        Projector other = projector();
        holder.follow();
        holder.compare();
        holder.follow();
        recorded(now);

        other.follow();
        assertThat(found()).isEmpty();
        assertThat(other.searchableUntil()).isEqualTo(holder.searchableUntil());
        holder.release();
        other.follow();

        assertThat(found()).hasSize(1);
    }

    @Test
    void aRebuiltDayIsTheSame() throws Exception {
        for (int i = 0; i < 20; i++) {
            recorded(now.minusMillis(i));
        }
        journal.record(Entries.of(new MerchantId("other"), now, "TH", "B", "BLOCK"));
        projector().follow();
        List<String> before = journal.rows();
        assertThat(before).hasSize(21);
        journal.execute("update decision_search set summary = null, terms = '{}'");

        try (Connection connection = journal.dataSource().getConnection()) {
            Projector.rebuild(connection, LocalDate.ofInstant(now, ZoneOffset.UTC));
            Projector.rebuild(connection, LocalDate.ofInstant(now.minusSeconds(1), ZoneOffset.UTC));
        }

        assertThat(journal.rows()).isEqualTo(before);
    }

    @Test
    void aRowThatCannotBeReadIsFoundByItsColumnsAndHidesNoOther() throws Exception {
        Entry sound = recorded(now);
        Entry damaged = recorded(now.plusMillis(1));
        journal.execute("update journal set document = 'garbage' where id = '" + damaged.id() + "'");
        journal.execute("update journal set merchant = 'no merchant' where id = '"
                + recorded(now.plusMillis(2)).id() + "'");

        projector().follow();

        assertThat(found()).containsExactly(damaged.id(), sound.id());
        assertThat(all().decisions().get(0).summary()).isNull();
        assertThat(all().decisions().get(1).summary()).isNotNull();
        Filter singapore =
                new Filter(Set.of(new MarketCode("SG")), null, null, null, null, null, null, null, null, null);
        assertThat(journal.found(new SearchQuery(DEMO, null, null, singapore, null, 10)))
                .containsExactly(damaged.id(), sound.id());
    }

    @Test
    void tellsADecisionWhoseRowIsGone() throws Exception {
        Entry entry = recorded(now);
        projector().follow();

        assertThat(journal.search().outlivesItsRow(DEMO, entry.id())).isFalse();
        journal.execute("delete from journal where id = '" + entry.id() + "'");

        assertThat(journal.search().outlivesItsRow(DEMO, entry.id())).isTrue();
        assertThat(journal.search().outlivesItsRow(new MerchantId("other"), entry.id()))
                .isFalse();
    }

    @Test
    void aDayGoesWithTheJournalsDay() throws Exception {
        Instant old = now.minus(Duration.ofDays(9));
        Entry gone = recorded(old);
        Entry kept = recorded(now);
        Projector projector = projector();
        projector.compare();
        assertThat(found()).containsExactly(kept.id(), gone.id());

        String day = LocalDate.ofInstant(old, ZoneOffset.UTC).toString();
        assertThatThrownBy(() -> journal.execute("select search_drop_day('" + day + "')"))
                .hasMessageContaining("the journal holds");
        journal.execute("drop table journal_" + day.replace("-", ""));
        projector.compare();

        assertThat(found()).containsExactly(kept.id());
        assertThat(journal.rows()).hasSize(1);
    }
}
