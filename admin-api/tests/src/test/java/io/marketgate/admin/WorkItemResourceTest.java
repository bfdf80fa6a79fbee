package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class WorkItemResourceTest {
    private static final String PATH = "/admin/v1/work-items";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    WorkItems items;

    private Tenant tenant;

    @BeforeEach
    void setUp() {
        tenant = Tenant.of(editor, catalogue);
    }

    private JsonPath read() {
        return tenant.as(Roles.AUDITOR).get(PATH).jsonPath();
    }

    private void seen(WorkItem.Kind kind, String key) {
        items.note(tenant.id(), kind, key, "seen on the way");
        await().until(() -> read().getList("items.key").contains(key));
    }

    @Test
    void listsAnItemUntilItIsDone() {
        seen(WorkItem.Kind.HOLD_NOT_PLACED, "order 7");
        seen(WorkItem.Kind.UNLISTED_SUBSTANCE, "NOVEL");

        JsonPath listed = tenant.as(Roles.AUDITOR)
                .queryParam("kind", "HOLD_NOT_PLACED")
                .get(PATH)
                .jsonPath();
        assertThat(listed.getList("items.key")).isEqualTo(List.of("order 7"));
        assertThat(listed.getInt("items[0].count")).isEqualTo(1);
        String id = listed.getString("items[0].id");
        assertProblem(tenant.as(Roles.AUDITOR).delete(PATH + "/" + id), 403, "forbidden");
        assertThat(tenant.as(Roles.CATALOGUE_EDITOR).delete(PATH + "/" + id).statusCode())
                .isEqualTo(204);
        assertProblem(tenant.as(Roles.CATALOGUE_EDITOR).delete(PATH + "/" + id), 404, "not-found");
        assertThat(read().getList("items.key")).isEqualTo(List.of("NOVEL"));
    }

    @Test
    void listsUnlistedSubstances() {
        tenant.as(Roles.CATALOGUE_EDITOR)
                .body(SkuResourceTest.PATCH.replace(
                        "\"form\"", "\"substance\":[{\"name\":\"NOBODY_KNOWS_THIS\"}],\"form\""))
                .put("/admin/v1/skus/PATCH-1");

        await().until(() -> read().getList("items.key").contains("NOBODY_KNOWS_THIS"));
        assertThat(read().getString("items[0].kind")).isEqualTo("UNLISTED_SUBSTANCE");
    }

    @ParameterizedTest
    @CsvSource({"kind,GOSSIP", "cursor,nowhere", "limit,0"})
    void refusesAnInvalidParameter(String parameter, String value) {
        assertViolation(tenant.as(Roles.AUDITOR).queryParam(parameter, value).get(PATH), parameter);
    }
}
