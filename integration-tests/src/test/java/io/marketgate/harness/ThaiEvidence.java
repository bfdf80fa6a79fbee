package io.marketgate.harness;

import java.util.List;
import java.util.Map;

/**
 * The evidence that compliance staff of the demonstration merchant file so that a herbal product may be sold in
 * Thailand.
 */
public final class ThaiEvidence {
    private ThaiEvidence() {}

    /** Engages a licensed importer, and files its licence and the product's registration. */
    public static void file(PackagedGate gate, String sku) {
        gate.asAdministrator()
                .body(Map.of("name", "Siam Imports", "roles", List.of("LICENSED_IMPORTER"), "markets", List.of("TH")))
                .put("/admin/v1/partners/siam-imports")
                .then()
                .statusCode(201);
        file(
                gate,
                Map.of(
                        "type", "IMPORT_LICENCE",
                        "scope", "PARTNER",
                        "partner", "siam-imports",
                        "market", "TH",
                        "number", "TH-IMP-0042"));
        file(
                gate,
                Map.of(
                        "type", "PRODUCT_REGISTRATION",
                        "scope", "PRODUCT",
                        "sku", sku,
                        "market", "TH",
                        "number", "G 1/69"));
    }

    private static void file(PackagedGate gate, Map<String, String> evidence) {
        gate.asAdministrator().body(evidence).post("/admin/v1/evidence").then().statusCode(201);
    }
}
