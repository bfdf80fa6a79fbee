package io.marketgate.checkout;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.PresentedKey;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A merchant for one test, and its staff. */
public final class Tenant {
    private final CatalogueEditor editor;
    private final Catalogue catalogue;
    private final MerchantId id = new MerchantId("merchant-" + UUID.randomUUID());

    private Tenant(CatalogueEditor editor, Catalogue catalogue) {
        this.editor = editor;
        this.catalogue = catalogue;
    }

    /** A new merchant that owns nothing. */
    public static Tenant of(CatalogueEditor editor, Catalogue catalogue) {
        Tenant tenant = new Tenant(editor, catalogue);
        MerchantSettings settings = new MerchantSettings(tenant.id, "A shop", EligibilityMode.BY_RULE);
        editor.put(tenant.id, Resource.MERCHANT, settings, Expectation.none(), Author.GATE);
        return tenant;
    }

    /** Its name. */
    public MerchantId id() {
        return id;
    }

    /** A request by a user with these roles. */
    public RequestSpecification as(String... roles) {
        PresentedKey key = PresentedKey.generate();
        ApiKey stored = new ApiKey(key.id(), "staff", key.secretSha256(), Set.of(), Set.of(roles));
        editor.create(id, Resource.API_KEY, stored, Author.GATE);
        awaitCatalogue();
        return given().filter(new HeldToTheDescription())
                .header("X-API-Key", key.text())
                .contentType(ContentType.JSON);
    }

    /** Waits until every change so far is in force on this replica. */
    public void awaitCatalogue() {
        long newest = editor.revision();
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(() -> catalogue.current() instanceof Current.Fresh fresh
                        && fresh.snapshot().revision() >= newest);
    }
}
