package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.decision.Usage;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Envelope;
import io.marketgate.explanation.Explainer;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.EngineVersion;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Finding;
import io.marketgate.journal.Inputs;
import io.marketgate.journal.Journal;
import io.marketgate.journal.Stage;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.postgres.DroppedDays;
import io.marketgate.search.postgres.Projector;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class DecisionResourceTest {
    private static final String PATH = "/admin/v1/decisions";
    private static final MarketCode SG = new MarketCode("SG");
    private static final Sku PATCH = new Sku("PATCH-1");
    private static final int AUDITORS = 12;
    private static final EntryIds IDS = new EntryIds();

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    DataSource dataSource;

    @Inject
    SealKeys sealKeys;

    @Inject
    EngineVersion engine;

    private Tenant tenant;

    @BeforeEach
    void sellPatches() {
        tenant = Tenant.of(editor, catalogue);
        RequestSpecification editing = tenant.as(Roles.CATALOGUE_EDITOR);
        editing.body(StorefrontResourceTest.GLOBAL).put("/admin/v1/storefronts/global");
        editing.body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-1");
        tenant.awaitCatalogue();
    }

    private RequestSpecification auditing() {
        return tenant.as(Roles.AUDITOR);
    }

    /** A decision on one patch to Singapore, made and recorded as for a storefront. */
    private Entry decided() {
        return decided(SG);
    }

    private Entry decided(MarketCode market) {
        Snapshot snapshot = ((Current.Fresh) catalogue.current()).snapshot();
        CartLine line = new CartLine(new LineId("1"), PATCH, 1, new BigDecimal("9.00"), null, List.of());
        Cart cart = new Cart(new StorefrontId("global"), Currency.getInstance("USD"), List.of(line));
        Destination destination = new Destination.Resolved(Territory.of(market));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision = new CartDecider()
                .decide(new Question(
                        cart,
                        destination,
                        snapshot.merchant(tenant.id()),
                        snapshot.rulebook(),
                        catalogue.load(snapshot, tenant.id(), List.of(PATCH)),
                        Assurance.NONE,
                        at));
        UUID id = IDS.next(at);
        Explainer explainer = new Explainer(snapshot.packs().texts());
        RenderedJson answer = DecisionDocument.answer(
                explainer.explain(decision, "en", (storefront, lines) -> "https://shop.example"),
                new Envelope(id, "c-1", 0, List.of(), null));
        Inputs inputs = new Inputs(
                cart,
                destination,
                Assurance.NONE,
                Usage.NONE,
                snapshot.revision(),
                engine.value(),
                "en",
                Stage.CART,
                null);
        Entry entry =
                new Entry(id, tenant.id(), at, inputs, market, decision.disposition(), Finding.of(decision), answer);
        journal.record(entry).toCompletableFuture().join();
        return entry;
    }

    /** Waits until a search finds so many of the merchant's decisions. */
    private void awaitSearchable(int decisions) {
        RequestSpecification auditing = auditing();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> auditing.get(PATH).jsonPath().getList("items").size() == decisions);
    }

    @Test
    void listsDecisionsTheLatestFirst() {
        Entry first = decided();
        Entry second = decided();

        awaitSearchable(2);

        JsonPath listed = auditing().get(PATH).jsonPath();

        assertThat(listed.getList("items.id", String.class))
                .containsExactly(second.id().toString(), first.id().toString());
        assertThat(listed.getString("items[0].lines[0].sku")).isEqualTo("PATCH-1");
        assertThat(listed.getString("items[0].lines[0].verdict")).isNotBlank();
    }

    @Test
    void continuesAfterThePreviousPage() {
        Entry first = decided();
        decided();
        awaitSearchable(2);
        String next = auditing().queryParam("limit", 1).get(PATH).jsonPath().getString("next");

        JsonPath second = auditing()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(PATH)
                .jsonPath();

        assertThat(second.getList("items.id", String.class))
                .containsExactly(first.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "market,SG,1",
        "market,US,0",
        "market,FR,0",
        "sku,PATCH-1,1",
        "sku,OTHER,0",
        "storefront,global,1",
        "storefront,elsewhere,0",
        "cart,c-1,1",
        "cart,c-2,0",
        "code,NO_RULE,0",
        "rule,SG-NONE-1,0",
        "disposition,SPLIT,0",
        "stage,CART,1",
        "stage,RENEWAL,0",
        "subject,unknown,0"
    })
    void findsWhatIsAskedFor(String parameter, String value, int expected) {
        decided();
        awaitSearchable(1);

        JsonPath listed = auditing().queryParam(parameter, value).get(PATH).jsonPath();

        assertThat(listed.getList("items")).hasSize(expected);
    }

    @Test
    void findsTheDecisionsOfAGroupsMembers() {
        Entry german = decided(new MarketCode("DE"));
        decided();
        awaitSearchable(2);

        JsonPath listed = auditing().queryParam("market", "EU").get(PATH).jsonPath();

        assertThat(listed.getList("items.id", String.class))
                .containsExactly(german.id().toString());
    }

    @Test
    void readsADecisionAsItWasGiven() {
        Entry entry = decided();

        Response read = auditing().get(PATH + "/" + entry.id());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).contains(entry.answer().toString());
        assertThat(read.jsonPath().getLong("revision")).isEqualTo(entry.inputs().revision());
    }

    @Test
    void replaysADecision() {
        Entry entry = decided();
        tenant.as(Roles.CATALOGUE_EDITOR)
                .body("{\"status\":\"SUSPENDED\",\"effectiveFrom\":\"2020-01-01T00:00:00Z\"}")
                .put("/admin/v1/skus/PATCH-1/markets/SG");
        tenant.awaitCatalogue();

        Response replayed = auditing().post(PATH + "/" + entry.id() + "/replay");

        assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(200);
        assertThat(replayed.jsonPath().getBoolean("same"))
                .as(replayed.asString())
                .isTrue();
        assertThat(replayed.jsonPath().getString("outcome")).isEqualTo("SAME");
        assertThat(replayed.jsonPath().getString("engine"))
                .isEqualTo(engine.value())
                .isEqualTo(replayed.jsonPath().getString("replayedBy"));
        assertThat(replayed.jsonPath().getString("document.disposition"))
                .isEqualTo(entry.disposition().name());
    }

    @Test
    void saysThatARowIsTheOneThatWasRecorded() {
        Entry entry = decided();

        assertThat(auditing().get(PATH + "/" + entry.id()).jsonPath().getString("record"))
                .isEqualTo("AS_RECORDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"document = 'garbage'", "document = ''", "disposition = 'MAYBE'", "market = 'garbl'"})
    void aDamagedRowIsOneFailedRowOfItsPeriod(String damage) throws Exception {
        Entry sound = decided();
        Entry damaged = decided();
        awaitSearchable(2);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update journal set " + damage + " where id = '" + damaged.id() + "'");
            Projector.rebuild(connection, LocalDate.ofInstant(damaged.at(), ZoneOffset.UTC));
        }

        JsonPath listed = auditing().get(PATH).jsonPath();
        assertThat(listed.getList("items.id", String.class))
                .containsExactlyInAnyOrder(sound.id().toString(), damaged.id().toString());
        assertThat(listed.getBoolean("items.find { it.id == '" + sound.id() + "' }.readable"))
                .isTrue();
        assertThat(listed.getMap("items.find { it.id == '" + damaged.id() + "' }"))
                .containsEntry("readable", false)
                .containsEntry("disposition", null)
                .containsEntry("lines", List.of());
        assertProblem(auditing().get(PATH + "/" + damaged.id()), 409, "unreadable-record");
        assertProblem(auditing().post(PATH + "/" + damaged.id() + "/replay"), 409, "unreadable-record");
    }

    /** The search still finds it, and verification names it: a read may not say that there never was one. */
    @Test
    void aRowThatWasRemovedIsGoneAndNotUnknown() throws Exception {
        Entry removed = decided();
        awaitSearchable(1);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table taken as select * from journal where id = '" + removed.id() + "'");
            statement.execute("delete from journal where id = '" + removed.id() + "'");
            try {
                assertIsGone(removed);
            } finally {
                statement.execute("insert into journal select * from taken");
                statement.execute("drop table taken");
            }
        }
        assertThat(auditing().get(PATH + "/" + removed.id()).jsonPath().getString("record"))
                .isEqualTo("AS_RECORDED");
    }

    private void assertIsGone(Entry removed) {
        String id = removed.id().toString();
        Response read = auditing().get(PATH + "/" + id);

        assertProblem(read, 410, "missing-record");
        assertThat(read.jsonPath().getString("detail"))
                .contains("/admin/v1/journal/verification")
                .contains(LocalDate.ofInstant(removed.at(), ZoneOffset.UTC).toString());
        assertProblem(auditing().post(PATH + "/" + id + "/replay"), 410, "missing-record");
        assertThat(auditing().get(PATH).jsonPath().getList("items.id")).containsExactly(id);
        assertThat(auditing()
                        .get("/admin/v1/journal/verification")
                        .jsonPath()
                        .getList("flaws.findAll { it.kind == 'MISSING' }.id", String.class))
                .containsExactly(id);
        RequestSpecification stranger = Tenant.of(editor, catalogue).as(Roles.AUDITOR);
        assertProblem(stranger.get(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void ofADayThatRetentionHasDroppedSaysSo() throws Exception {
        Instant old = Instant.parse("2001-02-03T04:05:06Z");
        try (Connection connection = dataSource.getConnection()) {
            DroppedDays.add(connection, new DroppedDay(LocalDate.parse("2001-02-03"), null), clock.instant(), sealKeys);
        }

        Response dropped = auditing().get(PATH + "/" + IDS.next(old));

        assertProblem(dropped, 404, "not-found");
        assertThat(dropped.jsonPath().getString("detail")).contains("`2001-02-03`", "retention");
        assertThat(auditing()
                        .get(PATH + "/" + IDS.next(old.plus(Duration.ofDays(1))))
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("there is no such decision");
    }

    /** A search that meets a lock ends with advice, and no cart waits for it: it has connections of its own. */
    @Test
    void aSearchThatTakesTooLongIsAnsweredWithAdvice() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table decision_search in access exclusive mode");
            Response slow = auditing().get(PATH);
            connection.rollback();
            connection.setAutoCommit(true);

            assertProblem(slow, 422, "search-too-slow");
        }
    }

    @Test
    void aFloodOfSearchesIsLimited() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AUDITORS);
        List<RequestSpecification> auditors = new ArrayList<>();
        for (int i = 0; i < AUDITORS; i++) {
            auditors.add(auditing());
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table decision_search in access exclusive mode");
            List<Future<Response>> asked = new ArrayList<>();
            for (RequestSpecification auditor : auditors) {
                asked.add(threads.submit(() -> auditor.get(PATH)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> one : asked) {
                statuses.add(one.get(30, TimeUnit.SECONDS).statusCode());
            }
            connection.rollback();
            connection.setAutoCommit(true);

            assertThat(statuses).containsOnly(422, 429).contains(429);
            assertThat(statuses).filteredOn(status -> status == 422).hasSizeLessThanOrEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
        assertThat(auditing().get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void saysOfATamperedRowThatItIsNotTheOneThatWasRecorded() throws Exception {
        Entry entry = decided();
        Entry other = decided();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update journal set document = (select document from journal where id = '"
                    + other.id() + "' and merchant <> '') where id = '" + entry.id() + "'");
        }

        assertThat(auditing().get(PATH + "/" + entry.id()).jsonPath().getString("record"))
                .isEqualTo("NOT_AS_RECORDED");
        JsonPath replayed = auditing().post(PATH + "/" + entry.id() + "/replay").jsonPath();
        assertThat(replayed.getBoolean("same")).isFalse();
        assertThat(replayed.getString("outcome")).isEqualTo("NOT_AS_RECORDED");
        JsonPath verified = auditing().get("/admin/v1/journal/verification").jsonPath();
        assertThat(verified.getBoolean("clean")).isFalse();
        assertThat(verified.getList("flaws.id", String.class))
                .containsExactly(entry.id().toString());
        assertThat(verified.getString("flaws[0].kind")).isEqualTo("ALTERED");
        JsonPath others = Tenant.of(editor, catalogue)
                .as(Roles.AUDITOR)
                .get("/admin/v1/journal/verification")
                .jsonPath();
        assertThat(others.getBoolean("clean")).isFalse();
        assertThat(others.getList("flaws")).isEmpty();
        assertThat(others.getLong("otherFlaws")).isEqualTo(1);
    }

    @Test
    void hidesDecisionsFromOtherMerchants() {
        Entry entry = decided();
        RequestSpecification stranger = Tenant.of(editor, catalogue).as(Roles.AUDITOR);

        assertProblem(stranger.get(PATH + "/" + entry.id()), 404, "not-found");
        assertProblem(stranger.post(PATH + "/" + entry.id() + "/replay"), 404, "not-found");
        assertThat(stranger.get(PATH).jsonPath().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "%00"})
    void answersNotFoundForAnUnknownDecision(String id) {
        assertThat(auditing().urlEncodingEnabled(false).get(PATH + "/" + id).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from,yesterday",
        "to,-999999999-01-01T00:00:00Z",
        "market,Singapore",
        "market,ZZ",
        "market,KP",
        "verdict,MAYBE",
        "disposition,MAYBE",
        "stage,CHECKOUT",
        "code,MAYBE",
        "rule,a rule",
        "cart,'a cart'",
        "storefront,'a shop'",
        "subject,'a person'",
        "cursor,soon",
        "limit,501"
    })
    void pointsToTheInvalidParameter(String parameter, String value) {
        assertViolation(auditing().queryParam(parameter, value).get(PATH), parameter);
    }

    @Test
    void spansAnyTime() {
        Entry entry = decided();
        awaitSearchable(1);

        JsonPath listed = auditing()
                .queryParam("from", "0001-01-01T00:00:00Z")
                .queryParam("to", "9999-01-01T00:00:00Z")
                .get(PATH)
                .jsonPath();

        assertThat(listed.getList("items.id", String.class))
                .containsExactly(entry.id().toString());
        assertThat(Instant.parse(listed.getString("searchableUntil"))).isAfter(entry.at());
        assertViolation(
                auditing()
                        .queryParam("from", "2026-11-02T00:00:00Z")
                        .queryParam("to", "2026-11-01T00:00:00Z")
                        .get(PATH),
                "from");
    }

    @Test
    void isForApproversAndAuditorsOnly() {
        for (String role : Roles.STAFF) {
            boolean allowed = role.equals(Roles.AUDITOR) || role.equals(Roles.CATALOGUE_APPROVER);
            assertThat(tenant.as(role).get(PATH).statusCode()).as(role).isEqualTo(allowed ? 200 : 403);
        }
    }
}
