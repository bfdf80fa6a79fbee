package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Limits over time hold over two replicas of one database: the shared gate, and one that is killed and comes back. */
@ExtendWith(SharedGate.class)
@Timeout(180)
class LedgerIT {
    private static final String MERCHANT = "ledger";
    private static final List<String> KEYS =
            List.of("marketgate.keys.person", "marketgate.keys.receipt", "marketgate.keys.handover");

    /** Of 26,000 yuan a year, in orders of 5,000. */
    private static final int ORDERS_OF_A_YEAR = 5;

    private static final int WHOLE_ORDER = 10;
    private static final int THREADS = 8;
    private static final int AT_ONCE = 24;
    private static final int BEFORE_THE_KILL = 2;
    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static PackagedGate shared;
    private static PackagedGate replica;
    private static Tenant tenant;
    private static String key;
    private static String keyOfChina;

    @BeforeAll
    static void startTheReplica(PackagedGate gate) throws IOException {
        shared = gate;
        tenant = new Tenant.Maker(shared).make(MERCHANT, "BY_RULE");
        sellToChina();
        long revision = sellToSingapore();
        key = tenant.key(List.of("cn-abroad", "sg-abroad"));
        keyOfChina = tenant.key(List.of("cn-abroad"));
        PackagedGate.Plan plan = PackagedGate.in(directory.resolve("replica"))
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.management.host", "127.0.0.1")
                .with("quarkus.datasource.jdbc.url", shared.jdbcUrl("postgres"))
                .with("quarkus.datasource.username", "marketgate")
                .with("quarkus.datasource.password", shared.secret("database"))
                .with("quarkus.datasource.jdbc.max-size", "10")
                .with("quarkus.flyway.migrate-at-start", "false")
                .with("quarkus.oidc.auth-server-url", KeycloakServer.get().issuer())
                .with("marketgate.journal.retention", "forever");
        for (String name : KEYS) {
            plan = plan.with(name, shared.secret(name));
        }
        replica = plan.start();
        for (PackagedGate each : List.of(shared, replica)) {
            await().atMost(WAIT).until(() -> {
                Response looked = singapore(each, null, 1, false);
                return looked.statusCode() == 200 && looked.jsonPath().getLong("basis.revision") >= revision;
            });
        }
    }

    @AfterAll
    static void stopTheReplica() {
        if (replica != null) {
            replica.close();
        }
    }

    private static void sellToChina() {
        storefront("cn-abroad", "CN", "CNY");
        tenant.put("/skus/VITAMIN-C", """
                {"title":"Vitamin C","productClass":"DIETARY_SUPPLEMENT","attributes":{"form":"CAPSULE",
                 "substance":{"substances":[{"name":"VITAMIN_C"}],"complete":true},"claim":{"values":["NONE"],"complete":true}}}""");
        tenant.put(
                "/partners/agent",
                Map.of("name", "Xiamen Customs Agency", "roles", List.of("DOMESTIC_AGENT"), "markets", List.of("CN")));
        tenant.post(
                "/evidence", Map.of("type", "DOMESTIC_AGENT", "scope", "PARTNER", "partner", "agent", "market", "CN"));
        tenant.post(
                "/evidence",
                Map.of(
                        "type", "CBEC_TARIFF_LINE",
                        "scope", "PRODUCT",
                        "sku", "VITAMIN-C",
                        "market", "CN",
                        "attributes", Map.of("list", "2022")));
        for (String process : List.of("PAYER_MATCH_PROCESS", "CBEC_THREE_ORDERS")) {
            tenant.post("/evidence", Map.of("type", process, "scope", "SELLER", "market", "CN"));
        }
    }

    private static long sellToSingapore() {
        storefront("sg-abroad", "SG", "SGD");
        return tenant.put("/skus/PAIN-RELIEF", """
                {"title":"Pain relief, thirty days","productClass":"OTC_DRUG","attributes":{"daysPerUnit":"30","form":"TABLET",
                 "substance":{"substances":[{"name":"PARACETAMOL"}],"complete":true},"category":{"values":[],"complete":true}}}""");
    }

    private static void storefront(String name, String market, String currency) {
        tenant.put(
                "/storefronts/" + name,
                Map.of(
                        "kind",
                        "CROSS_BORDER",
                        "markets",
                        List.of(market),
                        "originMarket",
                        "JP",
                        "baseUrl",
                        "https://" + name + ".example",
                        "cartUrlTemplate",
                        "https://" + name + ".example/cart?items={lines}",
                        "currency",
                        currency,
                        "languages",
                        List.of("en")));
    }

    @Test
    void holdAYearsQuotaOfOnePersonWithTwoAccountsUnderFire() throws Exception {
        List<String> accounts = List.of("li-ming", "li-ming-again");
        accounts.forEach(LedgerIT::verifyLiMing);

        List<String> orders = orderOnBothUntilOneIsKilled(accounts);
        replica.restart();
        orders.forEach(order -> assertState("COMMITTED", report(replica, order, "commit")));
        letWhatIsNotCommittedExpire();
        String order = china(replica, accounts.get(0), WHOLE_ORDER);
        while (order != null) {
            assertState("COMMITTED", report(shared, order, "commit"));
            orders.add(order);
            order = china(orders.size() % 2 == 0 ? shared : replica, accounts.get(orders.size() % 2), WHOLE_ORDER);
        }

        assertThat(orders).as("orders of 5,000 yuan in a year of 26,000").hasSize(ORDERS_OF_A_YEAR);
        String rest = china(shared, accounts.get(1), 2);
        assertThat(rest).as("the last 1,000 yuan").isNotNull();
        assertThat(china(replica, accounts.get(0), 1)).as("while they are held").isNull();
        assertState("RELEASED", report(replica, rest, "release"));
        assertThat(china(replica, accounts.get(0), 2))
                .as("once they are released")
                .isNotNull();
        assertState("RESTORED", report(replica, orders.get(0), "restore"));
        assertThat(china(shared, accounts.get(1), WHOLE_ORDER))
                .as("once goods came back")
                .isNotNull();
    }

    /** The ids of the orders that a buyer was told to be sold. */
    private static List<String> orderOnBothUntilOneIsKilled(List<String> accounts)
            throws InterruptedException, ExecutionException {
        CountDownLatch sold = new CountDownLatch(BEFORE_THE_KILL);
        ExecutorService shoppers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<@Nullable String>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                PackagedGate gate = i % 2 == 0 ? shared : replica;
                String account = accounts.get(i / 2 % 2);
                all.add(shoppers.submit(() -> {
                    String order = chinaUnlessKilled(gate, account);
                    if (order != null) {
                        sold.countDown();
                    }
                    return order;
                }));
            }
            boolean underFire = sold.await(WAIT.toSeconds(), TimeUnit.SECONDS);
            replica.kill();
            List<String> orders = new ArrayList<>();
            for (Future<@Nullable String> one : all) {
                String order = one.get();
                if (order != null) {
                    orders.add(order);
                }
            }
            assertThat(underFire).isTrue();
            return orders;
        } finally {
            shoppers.shutdownNow();
        }
    }

    private static @Nullable String chinaUnlessKilled(PackagedGate gate, String account) throws Exception {
        try {
            return china(gate, account, WHOLE_ORDER);
        } catch (IOException killed) {
            return null;
        }
    }

    /** Orders vitamins for 500 yuan each, and returns the decision's id; null if they are not sold, or nobody can say. */
    private static @Nullable String china(PackagedGate gate, String subject, int quantity) throws IOException {
        Response answer =
                gate.withKey(key).body("""
                        {"storefront":"cn-abroad","currency":"CNY","locale":"en","reserve":true,"buyer":{"subject":"%s"},
                         "shipTo":{"country":"CN","subdivision":"CN-SH","city":"Shanghai","postalCode":"200001"},
                         "lines":[{"id":"1","sku":"VITAMIN-C","quantity":%d,"unitPrice":"500.00"}]}""".formatted(subject, quantity)).post("/v1/checkout/decisions");
        if (answer.statusCode() == 503) {
            return null;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath body = answer.jsonPath();
        if (body.getString("disposition").equals("SELL_LOCAL")) {
            return body.getString("id");
        }
        assertThat(body.getList("lines[0].reasons.code")).as(answer.asString()).contains("LIMIT_EXCEEDED");
        return null;
    }

    /** Lets their time pass, for a test that cannot wait for it. */
    private static void letWhatIsNotCommittedExpire() throws SQLException, IOException {
        try (Connection database = shared.database();
                PreparedStatement pass = database.prepareStatement(
                        "update ledger_reservation set expires = at where merchant = ? and state = 'RESERVED'")) {
            pass.setString(1, MERCHANT);
            pass.executeUpdate();
        }
    }

    private static void verifyLiMing(String subject) {
        Response verified = shared.withKey(key).body("""
                        {"subject":"%s","market":"CN",
                         "document":{"type":"CN_RESIDENT_ID","number":"110101199003078814","name":"李明"}}""".formatted(subject)).post("/v1/identity/verifications");
        assertThat(verified.jsonPath().getString("status"))
                .as(verified.asString())
                .isEqualTo("VERIFIED");
    }

    @Test
    void countAReportOnceAndOnlyTheStorefrontsOwn() {
        String order = ordered("reporter", 2);

        assertThat(shared.withKey(keyOfChina)
                        .post("/v1/checkout/decisions/" + order + "/commit")
                        .statusCode())
                .isEqualTo(404);
        assertState("COMMITTED", report(replica, order, "commit"));
        assertState("COMMITTED", report(shared, order, "commit"));
        assertThat(report(shared, order, "release").statusCode()).isEqualTo(409);
        assertThat(verdict(singapore(replica, "reporter", 1, false))).isEqualTo("BLOCK");
        assertThat(verdict(singapore(replica, "somebody-else", 1, false))).isEqualTo("SELL_LOCAL");
    }

    @Test
    void replayADecisionWithWhatWasUsedThen() {
        String order = ordered("returning", 1);
        Response refused = singapore(replica, "returning", 2, false);

        assertState("RELEASED", report(shared, order, "release"));

        assertThat(verdict(refused)).isEqualTo("BLOCK");
        Response replayed = tenant.asStaff()
                .post("/admin/v1/decisions/" + refused.jsonPath().getString("id") + "/replay");
        assertThat(replayed.jsonPath().getBoolean("same"))
                .as(replayed.asString())
                .isTrue();
    }

    @Test
    void countOnAfterAnErasure() {
        assertState("COMMITTED", report(shared, ordered("erased", 2), "commit"));

        assertThat(shared.withKey(key).delete("/v1/identity/subjects/erased").statusCode())
                .isEqualTo(204);

        assertThat(verdict(singapore(replica, "erased", 1, false))).isEqualTo("BLOCK");
    }

    @Test
    void askAGuestWhoOrdersToSignIn() {
        Response guest = singapore(replica, null, 1, true);

        assertThat(guest.jsonPath().getString("lines[0].blockKind"))
                .as(guest.asString())
                .isEqualTo("CURABLE");
        assertThat(guest.jsonPath().getList("lines[0].reasons.code")).contains("IDENTITY_REQUIRED");
        assertThat(guest.jsonPath().getList("lines[0].remedies.text")).containsExactly("Sign in.");
    }

    @Test
    void countDollarsByTheRateThatStaffLoadedAndReplayByTheRateOfThen() {
        Response uncounted = dollars();
        assertThat(uncounted.jsonPath().getList("lines[0].reasons.missingRate.table"))
                .as(uncounted.asString())
                .contains("CN_CUSTOMS");
        assertThat(uncounted.jsonPath().getList("notices.code")).contains("NO_RATE");

        load("first", "7.1");
        await().atMost(WAIT).until(() -> missing(dollars()).isEmpty());
        Response counted = dollars();
        load("second", "90");
        await().atMost(WAIT)
                .until(() ->
                        dollars().jsonPath().getList("lines[0].reasons.code").contains("LIMIT_EXCEEDED"));

        String id = counted.jsonPath().getString("id");
        assertThat(tenant.asStaff()
                        .post("/admin/v1/decisions/" + id + "/replay")
                        .jsonPath()
                        .getBoolean("same"))
                .isTrue();
        JsonPath read = tenant.asStaff().get("/admin/v1/decisions/" + id).jsonPath();
        assertThat(read.getList("grounds.rates.rate")).containsExactly("7.1");
        assertThat(read.getList("grounds.rates.record")).containsExactly("AS_RECORDED");
    }

    private static void load(String name, String rate) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        tenant.put("/rate-tables/" + name, """
                {"table":"CN_CUSTOMS","day":"%s","source":"a notice","into":"CNY","rates":{"USD":"%s"},
                 "validFrom":"2026-01-01T00:00:00Z"}""".formatted(today, rate));
    }

    private static List<?> missing(Response answer) {
        return answer.jsonPath().getList("lines[0].reasons.missingRate.findAll { it != null }");
    }

    private static Response dollars() {
        return shared.withKey(key).body("""
                        {"storefront":"cn-abroad","currency":"USD","locale":"en","buyer":{"subject":"dollars"},
                         "shipTo":{"country":"CN","subdivision":"CN-SH","city":"Shanghai","postalCode":"200001"},
                         "lines":[{"id":"1","sku":"VITAMIN-C","quantity":2,"unitPrice":"70.00"}]}""").post("/v1/checkout/decisions");
    }

    private static String ordered(String subject, int quantity) {
        Response order = singapore(shared, subject, quantity, true);
        assertThat(verdict(order)).as(order.asString()).isEqualTo("SELL_LOCAL");
        return order.jsonPath().getString("id");
    }

    /** Asks for packs of thirty days, of which less than three months' supply is sold. */
    private static Response singapore(PackagedGate gate, @Nullable String subject, int quantity, boolean reserve) {
        String buyer = subject == null ? "null" : "{\"subject\":\"" + subject + "\"}";
        return gate.withKey(key).body("""
                        {"storefront":"sg-abroad","currency":"SGD","locale":"en","reserve":%b,"buyer":%s,
                         "shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
                         "lines":[{"id":"1","sku":"PAIN-RELIEF","quantity":%d,"unitPrice":"9.00"}]}""".formatted(reserve, buyer, quantity)).post("/v1/checkout/decisions");
    }

    private static String verdict(Response answer) {
        return answer.jsonPath().getString("lines[0].verdict");
    }

    private static Response report(PackagedGate gate, String order, String step) {
        return gate.withKey(key).post("/v1/checkout/decisions/" + order + "/" + step);
    }

    private static void assertState(String state, Response answer) {
        assertThat(answer.jsonPath().getString("state")).as(answer.asString()).isEqualTo(state);
    }
}
