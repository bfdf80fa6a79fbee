package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.KeyMaterial;
import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.Tenant;
import io.marketgate.journal.postgres.OldDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A gate whose database has the two roles of {@code roles.sql}: one migrates, the other serves and owns nothing. */
class LeastPrivilegeIT {
    private static final Path ROLES = Path.of("../checkout-adapter/src/main/resources/postgresql/roles.sql");
    private static final String DATABASE = "narrow";
    private static final String MIGRATION = "marketgate_migration";
    private static final String GATE = "marketgate_gate";
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String RECEIPT_KEY = KeyMaterial.generate();
    private static final int KEPT_DAYS = 20;
    private static final int OLD_DAYS = 25;
    /** Insufficient privilege (PostgreSQL, appendix A). */
    private static final String MAY_NOT = "42501";

    private static final String CART = """
            {"storefront":"shop","currency":"EUR","shipTo":{"country":"DE","city":"Berlin","postalCode":"10115"},
             "lines":[{"id":"1","sku":"CREAM-1","quantity":1,"unitPrice":"1.00"}]}""";

    @TempDir
    static Path directory;

    /** Only for its database server. */
    private static PackagedGate host;

    private static PackagedGate gate;
    private static Tenant merchant;
    private static String decision;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        host = PackagedGate.in(directory.resolve("host")).start();
        host.newDatabase(DATABASE);
        asAdministrator(Files.readString(ROLES));
        asAdministrator("alter role " + MIGRATION + " password '" + PASSWORD + "'");
        asAdministrator("alter role " + GATE + " password '" + PASSWORD + "'");
        gate = PackagedGate.in(directory.resolve("gate"))
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.management.host", "127.0.0.1")
                .with("quarkus.datasource.jdbc.url", host.jdbcUrl(DATABASE))
                .with("quarkus.datasource.username", GATE)
                .with("quarkus.datasource.password", PASSWORD)
                .with("quarkus.flyway.username", MIGRATION)
                .with("quarkus.flyway.password", PASSWORD)
                .with("quarkus.oidc.auth-server-url", KeycloakServer.get().issuer())
                .with("marketgate.journal.retention", KEPT_DAYS + "d")
                .with("marketgate.journal.archive", directory.toString())
                .with("marketgate.keys.person", KeyMaterial.generate())
                .with("marketgate.keys.receipt", RECEIPT_KEY)
                .with("marketgate.keys.handover", KeyMaterial.generate())
                .start();
        sell();
    }

    private static void sell() {
        merchant = new Tenant.Maker(gate).make("narrow", "BY_RULE");
        merchant.put(
                "/storefronts/shop",
                Map.of(
                        "kind", "DOMESTIC",
                        "markets", List.of("DE"),
                        "originMarket", "DE",
                        "baseUrl", "https://shop.example",
                        "cartUrlTemplate", "https://shop.example/cart?items={lines}",
                        "currency", "EUR",
                        "languages", List.of("de")));
        merchant.put("/skus/CREAM-1", Map.of("title", "Cream", "productClass", "COSMETIC"));
        key = merchant.key(List.of("shop"));
        decision = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> gate.withKey(key).body(CART).post("/v1/checkout/decisions"),
                        response -> response.statusCode() == 200)
                .path("id");
    }

    @AfterAll
    static void stop() {
        if (gate != null) {
            gate.close();
        }
        host.close();
    }

    @Test
    void recordsDecisionsAndWritesTheCatalogue() throws SQLException {
        assertThat(merchant.asStaff().get("/admin/v1/decisions/" + decision).statusCode())
                .isEqualTo(200);
        assertThat(asGate("select count(*) from journal where merchant <> ''")).containsExactly("1");
        assertThat(gate.anonymous()
                        .get(gate.managementUrl() + "/q/health/ready")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gate.output()).doesNotContain("permission denied", MAY_NOT);
    }

    @Test
    void recordsWhoErases() throws SQLException {
        assertThat(gate.withKey(key).delete("/v1/identity/subjects/cust-1").statusCode())
                .isEqualTo(204);
        assertThat(asGate("select kind from security_event where kind = 'ERASED'"))
                .containsExactly("ERASED");
    }

    @Test
    void writesTheLedger() throws SQLException {
        asGate("insert into ledger_person values ('narrow', '1:person', null)");
        asGate("update ledger_person set counted_as = null where merchant = 'narrow'");
        asGate("delete from ledger_reservation where merchant = 'narrow'");
        assertThat(asGate("select person from ledger_person")).containsExactly("1:person");
    }

    @Test
    void makesDecisionsSearchable() throws SQLException {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(merchant.asStaff()
                        .get("/admin/v1/decisions?sku=CREAM-1")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(decision));
        assertThatThrownBy(() -> asGate("select search_drop_day(current_date)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the journal holds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set disposition = 'BLOCK'",
                "delete from journal",
                "truncate journal",
                "drop table journal",
                "alter table journal add column more text",
                "select count(*) from only_day",
                "insert into only_day select * from journal",
                "delete from only_day",
                "drop table only_day",
                "update journal_checkpoint set jws = ''",
                "delete from journal_checkpoint",
                "delete from journal_dropped",
                "select kept from journal_retention",
                "update journal_retention set kept = interval '1 day'",
                "insert into journal_retention values (true, interval '1 day', false, false)",
                "select journal_drop_day(current_date, 0)",
                "select journal_drop_day(current_date - 25, 0)",
                "insert into journal_dropped values (current_date - 25, null, now(), ''); select journal_drop_day(current_date - 25, 0)",
                "update security_event set times = 2",
                "delete from security_event",
                "truncate security_event",
                "create table another (id integer)"
            })
    void cannotAlterWhatIsRecordedNorTheSchema(String statement) throws SQLException {
        String today = asAdministrator("select to_char(current_timestamp at time zone 'UTC', 'YYYYMMDD')")
                .get(0);

        assertThatThrownBy(() -> asGate(statement.replace("only_day", "journal_" + today)))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(MAY_NOT));
    }

    @Test
    void makesDaysThatTheMigratingRoleOwns() throws SQLException {
        String days = "select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                + " where i.inhparent = 'journal'::regclass and pg_get_userbyid(c.relowner) = '" + MIGRATION + "'"
                + " and c.relname > 'journal_' || to_char(current_timestamp at time zone 'UTC', 'YYYYMMDD')";
        assertThat(asGate(days)).containsExactly("7");

        asGate("select journal_make_day(current_date + 30)");

        assertThat(asGate(days)).containsExactly("8");
    }

    @Test
    void dropsADayThatIsDueOnceItIsArchived() throws Exception {
        asGate("select journal_make_day(current_date - " + OLD_DAYS + ")");
        OldDays days = new OldDays(
                dataSource(GATE, PASSWORD), GateSealKeys.derivedFrom(RECEIPT_KEY, List.of()), Optional.of(directory));
        Instant now = Clock.systemUTC().instant();

        asAdministrator("update journal_retention set held = true");
        assertThatThrownBy(() -> days.forgetOne(Duration.ofDays(KEPT_DAYS), now))
                .hasMessageContaining("the journal is held");
        asAdministrator("update journal_retention set held = false");

        assertThat(days.forgetOne(Duration.ofDays(KEPT_DAYS), now)).isTrue();
        assertThat(asGate("select count(*) from journal_dropped where manifest is not null"))
                .containsExactly("1");
    }

    @Test
    void whatAnOperatorGrantsOnAllTablesIsTakenBack() throws SQLException {
        asAdministrator("grant all on all tables in schema public to " + GATE);
        asAdministrator("set role " + MIGRATION + "; select journal_guard()");

        cannotAlterWhatIsRecordedNorTheSchema("delete from journal");
        cannotAlterWhatIsRecordedNorTheSchema("delete from only_day");
        cannotAlterWhatIsRecordedNorTheSchema("update journal_retention set held = false");
        assertThat(asGate("select count(*) from journal where merchant <> ''")).containsExactly("1");
    }

    @Test
    void ownsNothing() throws SQLException {
        assertThat(asAdministrator("select relname from pg_class where pg_get_userbyid(relowner) = '" + GATE + "'"))
                .isEmpty();
    }

    private static List<String> asAdministrator(String sql) throws SQLException {
        try {
            return executed("marketgate", host.secret("database"), sql);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> asGate(String sql) throws SQLException {
        return executed(GATE, PASSWORD, sql);
    }

    /** Executes statements, and returns the first column of what the first of them selects. */
    private static List<String> executed(String user, String password, String sql) throws SQLException {
        try (Connection connection = dataSource(user, password).getConnection();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static DataSource dataSource(String user, String password) {
        try {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setURL(host.jdbcUrl(DATABASE));
            database.setUser(user);
            database.setPassword(password);
            return database;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
