package io.marketgate.checkout.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The road of a prescription, from the blocked cart over the pharmacist to the sold one. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class PrescriptionResourceTest {
    private static final String PATH = "/v1/prescriptions";
    private static final MerchantId DEMO = new MerchantId("demo");
    private static final String QUEUE = "/admin/v1/prescriptions";
    private static final String ATTESTED =
            "{\"pharmacy\":\"pearl-pharmacy\",\"quantity\":2,\"reference\":\"%s\",\"validTo\":\"2036-01-01T00:00:00Z\"}";

    @Inject
    Storefronts storefronts;

    @Inject
    Buyers buyers;

    @Inject
    Clock clock;

    private final String subject = "cust-" + UUID.randomUUID();
    private final String reference = "RX-" + UUID.randomUUID();

    @Test
    void anAcceptedPrescriptionSellsTheCartThatAskedForIt() {
        verify(subject);
        Response blocked = storefronts.decide(Carts.prescriptionMedicine(subject, 2));

        Response forwarded = forward(subject);
        String id = forwarded.path("id");
        Response waiting = storefronts.calling().get(forwarded.header("Location"));
        Response stillBlocked = storefronts.decide(Carts.prescriptionMedicine(subject, 2));
        Response accepted = accept(id);
        Response known = storefronts.calling().get(PATH + "/" + id);
        Response sold = storefronts.decide(Carts.prescriptionMedicine(subject, 2));

        assertThat(blocked.<String>path("lines[0].blockKind"))
                .as(blocked.asString())
                .isEqualTo("CURABLE");
        assertThat(blocked.<List<String>>path("lines[0].remedies.action")).contains("PRESENT_PRESCRIPTION");
        assertThat(forwarded.statusCode()).as(forwarded.asString()).isEqualTo(201);
        assertThat(waiting.<String>path("status")).as(waiting.asString()).isEqualTo("WAITING");
        assertThat(stillBlocked.<String>path("disposition")).isEqualTo("BLOCK");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        assertThat(known.<String>path("status")).isEqualTo("ACCEPTED");
        assertThat(known.<String>path("evidence")).isEqualTo(accepted.<String>path("evidence"));
        assertThat(known.<String>path("validTo")).isEqualTo("2036-01-01T00:00:00.000Z");
        assertThat(sold.<String>path("disposition")).as(sold.asString()).isEqualTo("SELL_LOCAL");
        assertThat(storefronts
                        .administering()
                        .get("/admin/v1/evidence/" + known.path("evidence"))
                        .<Map<String, Object>>path("attributes"))
                .containsEntry("attestedBy", "pearl-pharmacy")
                .containsEntry("quantity", "2");
        assertThat(storefronts.decide(Carts.prescriptionMedicine(subject, 3)).<String>path("disposition"))
                .as("more than was attested")
                .isEqualTo("BLOCK");
    }

    @Test
    void aBuyerOfWhomNothingIsKnownIsLinkedByHerPrescription() {
        String id = forward(subject).path("id");
        accept(id);
        verify(subject);

        assertThat(storefronts.decide(Carts.prescriptionMedicine(subject, 1)).<String>path("disposition"))
                .isEqualTo("SELL_LOCAL");
    }

    @Test
    void countsForNobodyElse() {
        String other = "cust-" + UUID.randomUUID();
        verify(subject);
        verify(other);

        accept(forward(subject).path("id"));

        assertThat(storefronts.decide(Carts.prescriptionMedicine(other, 1)).<String>path("disposition"))
                .isEqualTo("BLOCK");
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void aRefusedPrescriptionSellsNothingAndSaysWhy(RefusalReason reason) {
        String id = forward(subject).path("id");

        Response refused = refuse(id, reason.name());
        Response known = storefronts.calling().header("Accept-Language", "de").get(PATH + "/" + id);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
        assertThat(known.<String>path("status")).isEqualTo("REFUSED");
        assertThat(known.<String>path("refusal.reason")).isEqualTo(reason.name());
        assertThat(known.<String>path("refusal.text")).isNotBlank().doesNotContain("prescription");
        assertThat(storefronts.calling().get(PATH + "/" + id).<String>path("refusal.text"))
                .contains(reason == RefusalReason.NOT_DISPENSED_HERE ? "pharmacy" : "prescri");
        assertThat(storefronts.decide(Carts.prescriptionMedicine(subject, 1)).<String>path("disposition"))
                .isEqualTo("BLOCK");
    }

    @Test
    void aRefusalStandsInTheAuditTrail() {
        String id = forward(subject).path("id");
        refuse(id, "NOT_VALID");

        Map<String, ?> entry = storefronts
                .administering()
                .get("/admin/v1/changes?limit=500")
                .path("items.entries.flatten().find { it.key == '" + id + "' }");

        assertThat(entry).as("the trail has it").isNotNull();
        assertThat(entry.get("resource")).isEqualTo("prescription");
        assertThat(entry.get("after")).isEqualTo(Map.of("status", "REFUSED", "reason", "NOT_VALID"));
    }

    @Test
    void theTrailNamesWhoAccepted() {
        verify(subject);
        int revision = accept(forward(subject).path("id")).path("revision");

        Map<String, ?> change = storefronts
                .administering()
                .get("/admin/v1/changes?since=" + (revision - 1) + "&limit=1")
                .path("items[0]");

        assertThat(change.get("revision")).isEqualTo(revision);
        assertThat(change.get("author")).asString().startsWith("key:");
        assertThat(change.get("authorName")).asString().isNotBlank();
    }

    @Test
    void nobodyDecidesTwice() {
        String id = forward(subject).path("id");
        accept(id);

        assertThat(accept(id).statusCode()).isEqualTo(409);
        assertThat(refuse(id, "NOT_VALID").statusCode()).isEqualTo(409);
        Response withdrawn = storefronts.calling().delete(PATH + "/" + id);
        assertThat(withdrawn.statusCode()).isEqualTo(409);
        assertThat(withdrawn.<String>path("type")).isEqualTo("urn:marketgate:problem:already-decided");
    }

    @Test
    void ofPharmacistsWhoAcceptAtOnceOneDoes() {
        String id = forward(subject).path("id");
        long papers = papers();

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> accept(id).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(papers()).isEqualTo(papers + 1);
    }

    private long papers() {
        return storefronts
                .administering()
                .get("/admin/v1/evidence?limit=500")
                .<List<?>>path("items.findAll { it.type == 'PRESCRIPTION' }")
                .size();
    }

    @Test
    void aWithdrawnPrescriptionIsNotJudged() {
        String id = forward(subject).path("id");

        Response withdrawn = storefronts.calling().delete(PATH + "/" + id);

        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(storefronts.calling().get(PATH + "/" + id).<String>path("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(accept(id).statusCode()).isEqualTo(409);
    }

    @Test
    void erasingTheBuyerRemovesHerPrescriptions() {
        verify(subject);
        String accepted = forward(subject).path("id");
        accept(accepted);
        String waiting = forward(subject).path("id");

        storefronts.calling().delete("/v1/identity/subjects/" + subject);

        assertThat(storefronts.calling().get(PATH + "/" + accepted).statusCode())
                .isEqualTo(404);
        assertThat(accept(waiting).statusCode()).isEqualTo(404);
        verify(subject);
        assertThat(storefronts.decide(Carts.prescriptionMedicine(subject, 1)).<String>path("disposition"))
                .isEqualTo("BLOCK");
    }

    @Test
    void anotherMerchantNeverSeesIt() {
        String id = forward(subject).path("id");
        MerchantId other = storefronts.open("apothecary", "apothecary-shop");
        String key = storefronts.keyOf(other, Set.of());
        String pharmacist = storefronts.keyOf(other, Set.of(), Set.of(Roles.PHARMACIST));

        assertThat(storefronts.calling(key).get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(storefronts.calling(key).delete(PATH + "/" + id).statusCode())
                .isEqualTo(404);
        assertThat(storefronts.calling(pharmacist).get(QUEUE + "/" + id).statusCode())
                .isEqualTo(404);
        assertThat(storefronts
                        .calling(pharmacist)
                        .body("{\"reason\":\"NOT_VALID\"}")
                        .post(QUEUE + "/" + id + "/refuse")
                        .statusCode())
                .isEqualTo(404);
        assertThat(storefronts.calling(pharmacist).get(QUEUE).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherStorefrontDoesNotFindIt() {
        String id = forward(subject).path("id");
        String bound = storefronts.keyOf(DEMO, Set.of("global"));

        assertThat(storefronts.calling(bound).get(PATH + "/" + id).statusCode()).isEqualTo(404);
        assertThat(storefronts
                        .calling(bound)
                        .body(body(subject, "\"reference\":\"RX-1\""))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theQueueIsReadPageByPageTheLongestWaitingFirst() {
        List<String> forwarded = List.of(
                forward(subject).path("id"),
                forward(subject).path("id"),
                forward(subject).path("id"));

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = storefronts
                    .administering()
                    .get(QUEUE + "?status=WAITING&market=CN&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            read.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).doesNotHaveDuplicates().containsSubsequence(forwarded);
        assertThat(storefronts.administering().get(QUEUE + "?market=SG").<List<?>>path("items"))
                .isEmpty();
        assertThat(storefronts.administering().get(QUEUE + "?status=EXPIRED").statusCode())
                .isEqualTo(200);
        assertThat(storefronts.administering().get(QUEUE + "?status=LOST").statusCode())
                .isEqualTo(400);
    }

    @Test
    void isForwardedOnceForAnIdempotencyKey() {
        String body = body(subject, "\"reference\":\"" + reference + "\"");
        String key = UUID.randomUUID().toString();

        Response first =
                storefronts.calling().header("Idempotency-Key", key).body(body).post(PATH);
        Response again =
                storefronts.calling().header("Idempotency-Key", key).body(body).post(PATH);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(storefronts
                        .calling()
                        .header("Idempotency-Key", key)
                        .body(body(subject, "\"reference\":\"another\""))
                        .post(PATH)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyThePrescriptionThatWasForwardedIsAttested() {
        String digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        String id = storefronts
                .post(PATH, body(subject, "\"imageDigest\":\"" + digest + "\""))
                .path("id");

        Response other = attest(id, ATTESTED.formatted(reference));
        Response same = attest(
                id,
                "{\"pharmacy\":\"pearl-pharmacy\",\"quantity\":1,\"validTo\":\"2036-01-01T00:00:00Z\",\"imageDigest\":\""
                        + digest.toUpperCase(Locale.ROOT) + "\"}");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.<String>path("violations[0].pointer")).isEqualTo("/reference");
        assertThat(same.statusCode()).as(same.asString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cn-flagship|nowhere||404",
                "\"subject\":\"|\"subject\":\"guest\",\"x\":\"|/subject|400",
                "\"market\":\"CN\"|\"market\":\"BR\"|/market|400",
                "\"market\":\"CN\"|\"market\":\"EU\"|/market|400",
                "METFORMIN-RX-1|METFORMIN-RX-2|/skus/0|400",
                "[\"METFORMIN-RX-1\"]|[]|/skus|400",
                "[\"METFORMIN-RX-1\"]|[\"METFORMIN-RX-1\",\"METFORMIN-RX-1\"]|/skus/1|400",
                "2026-11-20|2036-11-20|/issuedOn|400",
                "2026-11-20|2569-11-20|/issuedOn|400",
                "2026-11-20|0001-01-01|/issuedOn|400",
                "2026-11-20|soon|/issuedOn|400",
                "\"prescriberMarket\":\"CN\"|\"validTo\":\"2020-01-01T00:00:00Z\",\"prescriberMarket\":\"CN\"|/validTo|400",
                "\"prescriberMarket\":\"CN\",||/prescriberMarket|400",
                "\"reference\":\"R\"|\"reference\":\" \"|/reference|400",
                "\"reference\":\"R\"|\"imageDigest\":\"R\"|/imageDigest|400",
                "\"reference\":\"R\",||''|400",
                "\"reference\":\"R\"|\"patient\":\"R\"|/patient|400",
            })
    void pointsToTheMemberThatIsWrong(String right, String wrong, String pointer, int status) {
        String body = body(subject, "\"reference\":\"R\"").replace(right, wrong == null ? "" : wrong);

        Response refused = storefronts.post(PATH, body);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        if (pointer != null && !pointer.equals("''")) {
            assertThat(refused.<List<String>>path("violations.pointer")).contains(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pearl-pharmacy|nobody|/pharmacy",
                "pearl-pharmacy|pearl-customs|/pharmacy",
                "\"quantity\":2|\"quantity\":0|/quantity",
                "\"quantity\":2,||/quantity",
                "2036-01-01T00:00:00Z|2020-01-01T00:00:00Z|/validTo",
                ",\"validTo\":\"2036-01-01T00:00:00Z\"||/validTo",
                "\"quantity\":2|\"quantity\":2,\"skus\":[\"OMEGA-3-1\"]|/skus",
                "\"quantity\":2|\"quantity\":2,\"skus\":[]|/skus",
                "\"quantity\":2|\"quantity\":2,\"prescriberMarket\":\"China\"|/prescriberMarket",
            })
    void refusesAnAttestationThatCouldNotCount(String right, String wrong, String pointer) {
        String id = forward(subject).path("id");

        Response refused = attest(id, ATTESTED.formatted(reference).replace(right, wrong == null ? "" : wrong));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<List<String>>path("violations.pointer")).contains(pointer);
        assertThat(storefronts.calling().get(PATH + "/" + id).<String>path("status"))
                .isEqualTo("WAITING");
    }

    private void verify(String buyer) {
        Instant now = clock.instant();
        Assurance.Held held = new Assurance.Held(
                "CN_RESIDENT_ID",
                new MarketCode("CN"),
                AssuranceLevel.REAL_NAME_VERIFIED,
                Set.of("AGE_OVER_18", "AGE_CHECKED"),
                now,
                now.plusSeconds(3600));
        buyers.keep(DEMO, new Subject(buyer), new NewAssurance(UUID.randomUUID(), held, null));
    }

    private Response forward(String buyer) {
        return storefronts.post(PATH, body(buyer, "\"reference\":\"" + reference + "\""));
    }

    private static String body(String buyer, String proof) {
        return """
                {"storefront":"cn-flagship","subject":"%s","market":"CN","skus":["METFORMIN-RX-1"],%s,
                 "prescriberMarket":"CN","issuedOn":"2026-11-20"}""".formatted(buyer, proof);
    }

    private Response accept(String id) {
        return attest(id, ATTESTED.formatted(reference));
    }

    private Response attest(String id, String body) {
        return storefronts.administering().body(body).post(QUEUE + "/" + id + "/accept");
    }

    private Response refuse(String id, String reason) {
        return storefronts
                .administering()
                .body("{\"reason\":\"" + reason + "\"}")
                .post(QUEUE + "/" + id + "/refuse");
    }
}
