package io.marketgate.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.envoy.GatewayStorefronts;
import io.marketgate.adapter.proxy.AgentStorefronts;
import io.marketgate.harness.PackagedGate;
import io.marketgate.platforms.CartForm.Line;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every platform's questions, answered in its own form, and what the platform then does; also while the gate is slow,
 * closed, killed or replaced by another server.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<PlatformFile> FILES = PlatformFile.all();
    private static final Line PATCHES = new Line("PAIN-PATCH-1", 2);
    private static final Line FEWER_PATCHES = new Line("PAIN-PATCH-1", 1);
    private static final Line REMEDY = new Line("HERBAL-OTC-1", 1);
    /** Carts that may not be sold to Bangkok, each smaller than the one before. */
    private static final List<List<Line>> BLOCKED =
            List.of(List.of(PATCHES, REMEDY), List.of(FEWER_PATCHES, REMEDY), List.of(REMEDY));
    /** Words of platforms for a guest. */
    private static final List<String> NOBODY = List.of("0", "guest", "null", "undefined");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Orders whose holds could not be placed while the platform waited. */
    private static final Set<String> HELD_LATER = ConcurrentHashMap.newKeySet();

    private static final Pattern IN_FLIGHT =
            Pattern.compile("^http_server_active_requests\\{.*} ([0-9.]+)$", Pattern.MULTILINE);

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static Platform platform;
    private static String shopifyShop;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(SigningPlatforms.settings());
        settings.putAll(AgentStorefronts.settings("acp", "ucp"));
        settings.putAll(GatewayStorefronts.settings());
        settings.put("marketgate.adapters.pass-unlisted", "demo/global,demo/bkk-wellness");
        settings.put("marketgate.catalogue.poll-interval", "200ms");
        settings.put("marketgate.catalogue.read-timeout", "1s");
        settings.put("marketgate.catalogue.max-staleness", "8s");
        gate = new PackagedGate.Plan(directory.resolve("home"), settings).start();
        platform = new Platform(gate, settings);
        shopifyShop = settings.get("marketgate.adapters.shopify.bkk-wellness.url");
        verify("77", "44030520120601002X", "王小雨");
        NOBODY.forEach(PlatformsIT::refuseToVerify);
        enterPatchesThatShopsCallByAnotherName();
    }

    private static void refuseToVerify(String nobody) {
        Map<String, String> document = Map.of("type", "CN_RESIDENT_ID", "number", "110101199003078814", "name", "李明");
        gate.asStorefront()
                .body(Map.of("subject", nobody, "market", "CN", "document", document))
                .post("/v1/identity/verifications")
                .then()
                .statusCode(400);
    }

    private static void verify(String subject, String number, String name) {
        Map<String, String> document = Map.of("type", "CN_RESIDENT_ID", "number", number, "name", name);
        gate.asStorefront()
                .body(Map.of("subject", subject, "market", "CN", "document", document))
                .post("/v1/identity/verifications")
                .then()
                .statusCode(201)
                .body("status", equalTo("VERIFIED"));
    }

    /** Similar to the demonstration's goods, with an id in the platforms' catalogues that is not a SKU. */
    private static void enterPatchesThatShopsCallByAnotherName() {
        Map<String, Object> patches = new HashMap<>(gate.asAdministrator()
                .get("/admin/v1/skus/PAIN-PATCH-1")
                .jsonPath()
                .getMap(""));
        patches.keySet().removeAll(Set.of("id", "revision"));
        patches.put("itemIds", Map.of("bkk-wellness", "808950811", "global", "808950811"));
        long revision = gate.asAdministrator()
                .body(patches)
                .put("/admin/v1/skus/HEAT-PATCH-1")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
        Map<String, Object> cart = lipstick();
        await().atMost(TIMEOUT)
                .until(() -> gate.asStorefront()
                                .body(cart)
                                .post("/v1/checkout/decisions")
                                .jsonPath()
                                .getLong("basis.revision")
                        >= revision);
    }

    private static Map<String, Object> lipstick() {
        return Map.of(
                "storefront",
                "global",
                "currency",
                "USD",
                "shipTo",
                Map.of("country", "SG", "city", "Singapore", "postalCode", "238823"),
                "lines",
                List.of(Map.of("id", "1", "sku", "LIPSTICK-1", "quantity", 1, "unitPrice", "1.00")));
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> answers() {
        return FILES.stream().flatMap(file -> file.cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        file.name() + ": " + one.name(),
                        () -> assertThat(amiss(file, one, one.then())).isEmpty())));
    }

    /** Both storefronts pass unlisted goods: a book is sold there, a near miss of a listed SKU is blocked and becomes a work item. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> blocksANearMissOfAListedSku() {
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    String sku = file.open().words().get("sku");
                    String named = sku + "-" + file.name().replaceAll("\\W", "-");

                    assertThat(isKept(file, file.openOf("BOOK-1"))).isFalse();
                    assertThat(nearly(sku))
                            .filteredOn(one -> !isKept(file, file.openOf(one)))
                            .isEmpty();
                    assertThat(isKept(file, file.openOf(named))).isTrue();
                    awaitNoted(new Expectation.WorkItem(
                            "UNLISTED_SKU_NEAR_MISS", file.open().words().get("storefront") + " " + named));
                }));
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> takesLinesThatAreNotToldForNoEmptyCart() {
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> assertThat(file.ofLinesThatAreNotTold())
                        .filteredOn(one -> !isKept(file, one))
                        .extracting(PlatformCase::name)
                        .isEmpty()));
    }

    /** A guest has no name that is verified, whatever a platform calls the guest. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> takesNoWordForAGuestAsAPerson() {
        List<JsonNode> guests = new ArrayList<>(List.of(JSON.numberNode(0), JSON.nullNode(), JSON.booleanNode(false)));
        Stream.concat(NOBODY.stream(), Stream.of("", " ", "\u00a0", "Guest", "NULL"))
                .map(JSON::textNode)
                .forEach(guests::add);
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> assertThat(file.ofCustomers(guests))
                        .filteredOn(one -> !isKept(file, one))
                        .extracting(PlatformCase::name)
                        .isEmpty()));
    }

    @Test
    @Order(1)
    void asksForACustomerWhoIsKnownOnEveryPlatformThatTellsOne() {
        assertThat(FILES)
                .filteredOn(file -> !file.ofCustomers(List.of(JSON.nullNode())).isEmpty())
                .extracting(PlatformFile::platform)
                .contains("adobe", "bigcommerce", "commercetools", "envoy", "saleor", "shopify");
    }

    /** An auditor sees whether an order was placed, edited or renewed. */
    @Test
    @Order(1)
    void recordsAtWhichStageItWasAsked() {
        Map<String, Object> renewal = new HashMap<>(lipstick());
        renewal.put("stage", "RENEWAL");
        PlatformFile edits = FILES.stream()
                .filter(file -> file.name().equals("commercetools/edit.yaml"))
                .findFirst()
                .orElseThrow();

        String renewed = gate.asStorefront()
                .body(renewal)
                .post("/v1/checkout/decisions")
                .jsonPath()
                .getString("id");
        String edited = Reading.json(
                        response(edits, edits.order(List.of(PATCHES))).body())
                .at("/errors/0/extensionExtraInfo/decisionId")
                .asText();

        assertThat(stageOf(renewed)).isEqualTo("RENEWAL");
        assertThat(stageOf(edited)).isEqualTo("EDIT");
    }

    private static String stageOf(String decision) {
        return gate.asAdministrator()
                .get("/admin/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .extract()
                .path("stage");
    }

    private static List<String> nearly(String sku) {
        return List.of(
                sku + "--",
                sku + "-red",
                sku.toLowerCase(Locale.ROOT),
                sku + " ",
                sku + "\u00a0",
                sku.replace('-', '\u2011'),
                sku.replace('-', ' '),
                sku.replace('I', '\u0406'),
                "SHOP-" + sku);
    }

    /**
     * A shopper can remove or reduce every blocked line in any order, but cannot place the order. If a platform does not
     * ask about changes, its file says why.
     */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> acceptsReductionsOfABlockedCartAndRefusesItsOrder() {
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    assertThat(BLOCKED.stream().map(file::order))
                            .filteredOn(order -> !isKept(file, order))
                            .extracting(PlatformCase::name)
                            .isEmpty();
                    assertThat(file.changes(BLOCKED))
                            .filteredOn(change -> !isLet(file, change))
                            .extracting(PlatformCase::name)
                            .isEmpty();
                }));
    }

    @Test
    @Order(2)
    void placesTheHoldsThatFailedAtFirst() {
        assertThat(HELD_LATER).isNotEmpty();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(HELD_LATER)
                .filteredOn(order -> holdsOf(order) == 0)
                .isEmpty());
    }

    @Test
    @Order(2)
    void sellsNothingWhileTheDatabaseHangs() {
        assertThat(amissInAll(PlatformsIT::openIsAmiss)).isEmpty();

        gate.pauseDatabase();
        try {
            // The cached rules are still valid, but no decision can be recorded: each question waits for the
            // database.
            List<CompletableFuture<List<String>>> asked = FILES.stream()
                    .map(file -> CompletableFuture.supplyAsync(
                            () -> amiss(file, file.open(), file.slow()), PlatformsIT::atOnce))
                    .toList();
            assertThat(asked.stream().map(CompletableFuture::join).flatMap(List::stream))
                    .isEmpty();
            await().atMost(TIMEOUT)
                    .until(() -> gate.anonymous().get("/q/health/ready").statusCode() == 503);
            assertThat(amissInAll(file -> amiss(file, file.open(), file.closed())))
                    .isEmpty();
        } finally {
            gate.resumeDatabase();
        }

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(amissInAll(PlatformsIT::openIsAmiss))
                .isEmpty());
    }

    /** A platform trusts any answer from the gate's URL, so some lies succeed: each file says which. */
    @Test
    @Order(3)
    void readsFalseAnswersAsItsDocumentationSays() throws IOException {
        Map<PlatformFile, Answer> yes = new HashMap<>();
        FILES.forEach(file -> yes.put(file, answered(file)));

        List<String> differences = new ArrayList<>();
        try (LyingGate liar = new LyingGate()) {
            Platform deceived = platform.asking(liar.url());
            for (PlatformFile file : FILES) {
                List<Answer> others = FILES.stream()
                        .filter(other -> !other.platform().equals(file.platform()))
                        .map(yes::get)
                        .toList();
                file.lies().forEach((lie, documented) -> {
                    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
                    for (Answer answer : lie.answers(yes.get(file), others)) {
                        liar.answerWith(answer, yes.get(file));
                        outcomes.add(outcome(file, deceived.asks(file, file.open())));
                    }
                    if (Collections.min(outcomes) != documented) {
                        differences.add(file.name() + ": " + lie + " leads to " + outcomes + " and not " + documented);
                    }
                });
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Runs last, because it kills the gate: first while every question waits in it, then asks again without a listener. */
    @Test
    @Order(4)
    void sellsNothingWhenTheGateIsKilled() {
        int holds = holds();
        long completions = platform.completions();
        assertThat(completions).isPositive();
        assertThat(questionsInFlight()).isOne();

        gate.pauseDatabase();
        List<CompletableFuture<List<Outcome>>> asked;
        try {
            asked = FILES.stream()
                    .map(file -> CompletableFuture.supplyAsync(() -> untilItIsDead(file), PlatformsIT::atOnce))
                    .toList();
            await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(20)).until(() -> questionsInFlight() > FILES.size());
            gate.kill();
        } finally {
            gate.resumeDatabase();
        }

        for (int i = 0; i < FILES.size(); i++) {
            PlatformFile file = FILES.get(i);
            List<Outcome> outcomes = asked.get(i).join();
            assertThat(outcomes).as(file.name()).endsWith(file.dead());
            assertThat(outcomes)
                    .as(file.name())
                    .isSubsetOf(file.slow().outcome(), file.closed().outcome(), file.dead());
            assertThat(outcome(file, platform.asks(file, file.open())))
                    .as(file.name())
                    .isEqualTo(file.dead());
        }
        assertThat(holds()).isEqualTo(holds);
        assertThat(platform.completions()).isEqualTo(completions);

        gate.restart();

        // A gate that has just started may exceed the platforms' timeouts.
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(amissInAll(PlatformsIT::openIsAmiss))
                .isEmpty());
        assertThat(holds())
                .as("with the order that was delivered again, and held")
                .isGreaterThan(holds);
    }

    /** Asks until there is no answer. Returns the outcome of each question, the last one included. */
    private static List<Outcome> untilItIsDead(PlatformFile file) {
        List<Outcome> outcomes = new ArrayList<>();
        @Nullable HttpResponse<String> answer;
        do {
            answer = platform.asks(file, file.open());
            outcomes.add(outcome(file, answer));
        } while (answer != null);
        return outcomes;
    }

    /** Includes the request for the metrics itself. */
    private static double questionsInFlight() {
        return IN_FLIGHT
                .matcher(gate.anonymous().get("/q/metrics").asString())
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }

    /** How often the shop was asked to hold a part of an order. */
    private static int holds() {
        return holdsOf("[0-9]+");
    }

    /** How often the shop held a part, or was asked to again. */
    private static int holdsOf(String order) {
        return Pattern.compile("FulfillmentOrder/" + order + " [^=]*=([0-9]+)")
                .matcher(RestAssured.get(shopifyShop + "/asked").asString())
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }

    private static void atOnce(Runnable task) {
        new Thread(task, "platform").start();
    }

    private static Answer answered(PlatformFile file) {
        return Answer.of(response(file, file.open()));
    }

    private static HttpResponse<String> response(PlatformFile file, PlatformCase one) {
        HttpResponse<String> answer = platform.asks(file, one);
        if (answer == null) {
            throw new AssertionError(file.name() + " was not answered");
        }
        return answer;
    }

    /** Whether no goods of an order leave the shop: it is refused or held. */
    private static boolean isKept(PlatformFile file, PlatformCase one) {
        String order = orderId(file, one);
        int holds = holdsOf(order);
        Outcome outcome = file.outcome(one, Answer.of(response(file, one)));
        return outcome == Outcome.REFUSED || holdsOf(order) > holds;
    }

    private static boolean isLet(PlatformFile file, PlatformCase one) {
        return file.reading().letsChange(one.asked(file.ask()).required("body"), Answer.of(response(file, one)));
    }

    private static String orderId(PlatformFile file, PlatformCase one) {
        return one.asked(file.ask()).at("/body/id").asText("none");
    }

    private static void awaitNoted(Expectation.WorkItem item) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(gate.asAdministrator()
                        .queryParam("kind", item.kind())
                        .queryParam("limit", 200)
                        .get("/admin/v1/work-items")
                        .jsonPath()
                        .getList("items.key", String.class))
                .contains(item.key()));
    }

    private static Outcome outcome(PlatformFile file, @Nullable HttpResponse<String> answer) {
        return file.outcome(answer == null ? null : Answer.of(answer));
    }

    private static List<String> amissInAll(Function<PlatformFile, List<String>> each) {
        return FILES.stream().flatMap(file -> each.apply(file).stream()).toList();
    }

    private static List<String> openIsAmiss(PlatformFile file) {
        return amiss(file, file.open(), file.open().then());
    }

    private static List<String> amiss(PlatformFile file, PlatformCase one, Expectation expected) {
        String order = orderId(file, one);
        int holds = expected.held() == null ? 0 : holdsOf(order);
        HttpResponse<String> answer = platform.asks(file, one);
        if (answer == null) {
            return List.of(file.name() + ": silent for " + file.budget());
        }
        List<String> differences = new ArrayList<>(expected.differences(answer));
        Outcome outcome = file.outcome(one, Answer.of(answer));
        if (outcome != expected.outcome()) {
            differences.add("leads to " + outcome + " and not " + expected.outcome());
        }
        if (expected.held() == Expectation.Held.LATER) {
            HELD_LATER.add(order);
        }
        if (expected.held() != null && (expected.held() == Expectation.Held.NOW) != (holdsOf(order) > holds)) {
            differences.add("is not held " + expected.held());
        }
        if (expected.noted() != null) {
            awaitNoted(expected.noted());
        }
        return differences.stream()
                .map(difference -> file.name() + ": " + difference)
                .toList();
    }
}
