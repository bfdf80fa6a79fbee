package io.marketgate.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.Tenant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every kind of resource that staff put, read, list and delete. */
abstract class CrudResourceContract {
    private static final String IF_MATCH = "If-Match";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    /** The path of the kind, and its name in the audit trail. */
    protected abstract String path();

    protected abstract String word();

    /** A valid body, and a different valid body. */
    protected abstract String body();

    protected abstract String otherBody();

    @BeforeEach
    final void setUp() {
        tenant = Tenant.of(editor, catalogue);
    }

    final Tenant tenant() {
        return tenant;
    }

    final RequestSpecification editing() {
        return tenant.as(Roles.CATALOGUE_EDITOR);
    }

    final Response put(String id, String body) {
        return editing().body(body).put(path() + "/" + id);
    }

    /** Deletes what is there, with the ETag that a reader was given. */
    final Response delete(String id) {
        String etag = editing().get(path() + "/" + id).header("ETag");
        return editing().header(IF_MATCH, etag).delete(path() + "/" + id);
    }

    @Test
    void createsANewResource() {
        Response created = put("THING-1", body());

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Response read = editing().get(path() + "/THING-1");
        assertThat(read.jsonPath().getString("id")).isEqualTo("THING-1");
        assertThat(read.jsonPath().getLong("revision"))
                .isEqualTo(created.jsonPath().getLong("revision"));
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void identicalPutChangesNothing() {
        Response created = put("THING-1", body());
        RequestSpecification editing = editing();
        long before = editor.revision();

        Response again = editing.body(body()).put(path() + "/THING-1");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(created.asString());
        assertThat(editor.revision()).isEqualTo(before);
    }

    @Test
    void changesTheExpectedRevision() {
        Response created = put("THING-1", body());

        Response changed = editing()
                .header(IF_MATCH, created.header("ETag"))
                .body(otherBody())
                .put(path() + "/THING-1");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getLong("revision"))
                .isGreaterThan(created.jsonPath().getLong("revision"));
        assertThat(editing().get(path() + "/THING-1").header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void changingNeedsAnIfMatch() {
        put("THING-1", body());

        Response refused = put("THING-1", otherBody());

        assertProblem(refused, 428, "precondition-required");
    }

    @Test
    void refusesAnOlderRevision() {
        Response created = put("THING-1", body());
        editing().header(IF_MATCH, created.header("ETag")).body(otherBody()).put(path() + "/THING-1");

        Response put =
                editing().header(IF_MATCH, created.header("ETag")).body(body()).put(path() + "/THING-1");
        Response deleted = editing().header(IF_MATCH, created.header("ETag")).delete(path() + "/THING-1");

        assertProblem(put, 412, "stale");
        assertProblem(deleted, 412, "stale");
    }

    @Test
    void refusesAMalformedETag() {
        Response refused = editing().header(IF_MATCH, "soon").body(body()).put(path() + "/THING-1");

        assertViolation(refused, "If-Match");
    }

    @Test
    void deletesAResourceOnce() {
        put("THING-1", body());

        Response deleted = delete("THING-1");

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.jsonPath().getLong("revision")).isPositive();
        assertProblem(editing().get(path() + "/THING-1"), 404, "not-found");
        assertProblem(editing().delete(path() + "/THING-1"), 404, "not-found");
    }

    @Test
    void deletingNeedsAnIfMatch() {
        put("THING-1", body());

        Response refused = editing().delete(path() + "/THING-1");

        assertProblem(refused, 428, "precondition-required");
        assertThat(editing().get(path() + "/THING-1").statusCode()).isEqualTo(200);
    }

    @Test
    void readsAResourceAsItWas() {
        long first = put("THING-1", body()).jsonPath().getLong("revision");
        Response before = editing().get(path() + "/THING-1");
        editing().header(IF_MATCH, before.header("ETag")).body(otherBody()).put(path() + "/THING-1");
        delete("THING-1");

        Response then = editing().queryParam("asOf", first).get(path() + "/THING-1");
        Response listed = editing().queryParam("asOf", first).get(path());

        assertThat(then.statusCode()).as(then.asString()).isEqualTo(200);
        Map<String, Object> read = new HashMap<>(then.jsonPath().getMap(""));
        assertThat(((Number) read.remove("asOf")).longValue()).isEqualTo(first);
        assertThat(read).isEqualTo(before.jsonPath().getMap(""));
        assertThat(then.header("ETag")).as("nobody replaces the past").isNull();
        assertThat(listed.jsonPath().getList("items.id")).contains("THING-1");
        assertThat(listed.jsonPath().getLong("asOf")).isEqualTo(first);
        assertProblem(editing().queryParam("asOf", first - 1).get(path() + "/THING-1"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "soon", "2026-11-22", "9998-01-01T00:00:00Z"})
    void refusesAStateThatNeverWas(String asOf) {
        Response refused = editing().queryParam("asOf", asOf).get(path());

        assertViolation(refused, "asOf");
    }

    @Test
    void hidesItFromOtherMerchants() {
        put("THING-1", body());
        RequestSpecification stranger = Tenant.of(editor, catalogue).as(Roles.CATALOGUE_EDITOR);

        Response read = stranger.get(path() + "/THING-1");
        Response listed = stranger.get(path());
        Response deleted = stranger.delete(path() + "/THING-1");

        assertProblem(read, 404, "not-found");
        assertThat(listed.jsonPath().getList("items")).isEmpty();
        assertProblem(deleted, 404, "not-found");
    }

    @Test
    void listsPageByPage() {
        for (String id : List.of("THING-2", "THING-3", "THING-1")) {
            put(id, body());
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification page = editing().queryParam("limit", 2);
            Response response = (cursor == null ? page : page.queryParam("cursor", cursor)).get(path());
            seen.addAll(response.jsonPath().getList("items.id", String.class));
            cursor = response.jsonPath().getString("next");
        } while (cursor != null);

        assertThat(seen).containsExactly("THING-1", "THING-2", "THING-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "many"})
    void refusesAnInvalidLimit(String limit) {
        Response refused = editing().queryParam("limit", limit).get(path());

        assertViolation(refused, "limit");
    }

    @Test
    void refusesAnUnknownMember() {
        Response refused = put("THING-1", body().replaceFirst("\\{", "{\"colour\":\"red\","));

        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(refused.asString()).contains("colour").doesNotContain("io.marketgate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{}", "{\"a\":1}{}"})
    void refusesAMalformedBody(String body) {
        Response refused = put("THING-1", body);

        assertThat(refused.statusCode()).as(refused.asString()).isIn(400, 422);
        assertThat(refused.contentType()).contains("application/problem+json");
        assertThat(refused.asString()).doesNotContain("io.marketgate").doesNotContain("java.");
    }

    @Test
    void onlyEditorsAndApproversWrite() {
        String thing = path() + "/THING-1";

        assertThat(tenant.as(Roles.CATALOGUE_EDITOR).body(body()).put(thing).statusCode())
                .isEqualTo(201);
        String etag = tenant.as(Roles.AUDITOR).get(thing).header("ETag");
        assertThat(tenant.as(Roles.CATALOGUE_APPROVER)
                        .header(IF_MATCH, etag)
                        .delete(thing)
                        .statusCode())
                .isEqualTo(200);
        for (String role : List.of(Roles.AUDITOR, Roles.OPERATOR, Roles.IDENTITY_OFFICER, Roles.STOREFRONT)) {
            assertProblem(tenant.as(role).body(body()).put(thing), 403, "forbidden");
            assertProblem(tenant.as(role).delete(thing), 403, "forbidden");
        }
        assertProblem(given().contentType("application/json").body(body()).put(thing), 401, "unauthenticated");
    }

    @Test
    void onlyCatalogueReadersRead() {
        for (String role : List.of(Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR)) {
            assertThat(tenant.as(role).get(path()).statusCode()).as(role).isEqualTo(200);
        }
        for (String role : List.of(Roles.IDENTITY_OFFICER, Roles.STOREFRONT)) {
            assertProblem(tenant.as(role).get(path()), 403, "forbidden");
        }
    }

    @Test
    void writesTheAuditTrail() {
        Response created = put("THING-1", body());

        Response changes = tenant.as(Roles.AUDITOR)
                .queryParam("since", created.jsonPath().getLong("revision") - 1)
                .get("/admin/v1/changes");

        assertThat(changes.jsonPath().getLong("items[0].revision"))
                .isEqualTo(created.jsonPath().getLong("revision"));
        assertThat(changes.jsonPath().getString("items[0].author")).startsWith("key:");
        assertThat(changes.jsonPath().getString("items[0].entries[0].resource")).isEqualTo(word());
        assertThat(changes.jsonPath().getString("items[0].entries[0].key")).isEqualTo("THING-1");
        assertThat(changes.jsonPath().getMap("items[0].entries[0].before")).isNull();
        assertThat(changes.jsonPath().getMap("items[0].entries[0].after")).isNotEmpty();
    }

    static void assertProblem(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).contains("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:" + slug);
    }

    static void assertViolation(Response response, String pointer) {
        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .contains(pointer);
    }
}
