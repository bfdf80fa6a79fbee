package io.marketgate.seal.postgres;

import static io.marketgate.seal.Flaw.Kind.ADDED;
import static io.marketgate.seal.Flaw.Kind.ALTERED;
import static io.marketgate.seal.Flaw.Kind.MISSING;
import static io.marketgate.seal.RowState.AS_RECORDED;
import static io.marketgate.seal.RowState.NOT_AS_RECORDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.RowState;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealReport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alters the audit trail by SQL. Each test mends what it broke, since all share one trail. */
@QuarkusTest
@TestProfile(TamperedTrailTest.OwnDatabase.class)
class TamperedTrailTest {
    /** Tests that share a database begin its trail anew, which is what this one must find. */
    public static final class OwnDatabase implements QuarkusTestProfile {
        private final CatalogueApplication application = new CatalogueApplication();

        @Override
        public Map<String, String> getConfigOverrides() {
            return application.getConfigOverrides();
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return application.getEnabledAlternatives();
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return application.testResources();
        }
    }

    @Inject
    CatalogueEditor editor;

    @Inject
    DataSource dataSource;

    @Inject
    SealKeys keys;

    @Inject
    Clock clock;

    private final MerchantId merchant = new MerchantId("m-" + UUID.randomUUID());
    private long first;

    @BeforeEach
    void change() throws SQLException {
        first = put("one", Expectation.none());
        put("three", Expectation.of(put("two", Expectation.of(first))));
        new Checkpoints(dataSource, keys, clock).closeNow();
    }

    @AfterEach
    void isMended() {
        assertThat(check().checked().flaws()).isEmpty();
    }

    @Test
    void anUntouchedTrailIsClean() {
        assertThat(check().checked().changes()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void eachChangeIsAsRecorded() {
        assertThat(states(keys)).containsExactly(AS_RECORDED, AS_RECORDED, AS_RECORDED);
    }

    /** The gate's secret was lost, and the key set is kept. */
    @Test
    void aCheckpointProvesChangesWithoutTheirSecret() throws SQLException {
        SealKeys published = withoutSecret();
        assertThat(states(published)).containsExactly(AS_RECORDED, AS_RECORDED, AS_RECORDED);

        execute("create table kept_mac as select revision, mac from change where revision = " + (first + 1));
        execute("update change set mac = hash, author = 'user:nobody' where revision = " + (first + 1));
        assertThat(states(published)).contains(NOT_AS_RECORDED);

        put("four", Expectation.of(first + 2));
        assertThat(new StoredChangeCheck(dataSource, published).of(first + 3))
                .as("no checkpoint covers it")
                .isEqualTo(NOT_AS_RECORDED);
        execute("update change c set author = 'marketgate', mac = k.mac from kept_mac k where c.revision = k.revision");
        execute("drop table kept_mac");
    }

    @Test
    void findsAChangeWhoseHashesWereTakenAway() throws SQLException {
        execute("create table kept_mac as select revision, hash, mac from change where revision = " + (first + 2));
        execute("update change set hash = null, mac = null where revision = " + (first + 2));

        assertThat(states(keys)).containsExactly(AS_RECORDED, AS_RECORDED, NOT_AS_RECORDED);

        execute("update change c set hash = k.hash, mac = k.mac from kept_mac k where c.revision = k.revision");
        execute("drop table kept_mac");
    }

    @Test
    void findsAnAlteredEntry() throws SQLException {
        String entry = " from change c where c.id = e.change and c.revision = " + (first + 1);
        execute("update change_entry e set after = replace(after, 'two', 'owt')" + entry);

        assertFound(tuple(ALTERED, String.valueOf(first + 1)));
        assertThat(states(keys)).containsExactly(AS_RECORDED, NOT_AS_RECORDED, AS_RECORDED);

        execute("update change_entry e set after = replace(after, 'owt', 'two')" + entry);
    }

    @Test
    void findsAnotherAuthor() throws SQLException {
        execute("update change set author = 'user:nobody' where revision = " + (first + 1));

        assertFound(tuple(ALTERED, String.valueOf(first + 1)));
        assertThat(states(keys)).containsExactly(AS_RECORDED, NOT_AS_RECORDED, AS_RECORDED);

        execute("update change set author = 'marketgate' where revision = " + (first + 1));
    }

    @Test
    void findsADeletedEntry() throws SQLException {
        execute("create table kept as select e.* from change_entry e, change c where c.id = e.change and c.revision = "
                + (first + 2));
        execute("delete from change_entry where change = (select change from kept)");

        assertFound(tuple(ALTERED, String.valueOf(first + 2)));

        execute("insert into change_entry select * from kept");
        execute("drop table kept");
    }

    @Test
    void findsADeletedChange() throws SQLException {
        long gone = first + 1;
        execute("update change set revision = null where revision = " + gone);

        assertFound(tuple(MISSING, String.valueOf(gone)));
        assertThat(states(keys)).startsWith(AS_RECORDED, NOT_AS_RECORDED);

        execute("update change set revision = " + gone + " where revision is null");
    }

    @Test
    void findsAnAddedChangeEvenWhereItsHashFits() throws SQLException {
        execute(
                "insert into change (id, revision, merchant, author, at, hash, mac) select gen_random_uuid(), revision + 1,"
                        + " merchant, author, at, hash, mac from change where revision = " + (first + 2));

        assertThat(check().checked().flaws())
                .extracting(Flaw::kind, Flaw::id)
                .contains(tuple(ALTERED, String.valueOf(first + 3)));

        execute("delete from change where revision = " + (first + 3));
    }

    @Test
    void findsAnAddedChangeThatNothingBinds() throws SQLException {
        execute(
                "insert into change (id, revision, merchant, author, at) select gen_random_uuid(), revision + 1, merchant,"
                        + " author, at from change where revision = " + (first + 2));

        assertFound(tuple(ADDED, String.valueOf(first + 3)));

        execute("delete from change where revision = " + (first + 3));
    }

    private long put(String name, Expectation expectation) {
        return editor.put(
                        merchant,
                        Resource.MERCHANT,
                        new MerchantSettings(merchant, name, EligibilityMode.BY_RULE),
                        expectation,
                        Author.GATE)
                .fold(WriteOutcome.Written::revision, WriteOutcome.Unchanged::revision, rejected -> {
                    throw new AssertionError(rejected);
                });
    }

    private List<RowState> states(SealKeys with) {
        StoredChangeCheck one = new StoredChangeCheck(dataSource, with);
        return List.of(one.of(first), one.of(first + 1), one.of(first + 2));
    }

    private SealKeys withoutSecret() {
        return (SealKeys) Proxy.newProxyInstance(
                SealKeys.class.getClassLoader(), new Class<?>[] {SealKeys.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("made")) {
                        return false;
                    }
                    return method.invoke(keys, arguments);
                });
    }

    private void assertFound(Tuple flaw) {
        assertThat(check().checked().flaws()).extracting(Flaw::kind, Flaw::id).containsExactly(flaw);
    }

    private SealReport check() {
        Instant now = clock.instant();
        return new LiveCheck(dataSource, keys).run(now.minusSeconds(600), now.plusSeconds(60), flaw -> true);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
