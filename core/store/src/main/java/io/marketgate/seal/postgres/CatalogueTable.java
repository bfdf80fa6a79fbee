package io.marketgate.seal.postgres;

import io.marketgate.seal.catalogue.ComparedColumn;
import io.marketgate.seal.catalogue.ComparedColumn.Form;
import io.marketgate.seal.catalogue.ComparedKind;
import java.util.List;
import java.util.stream.Collectors;

/** The tables whose rows {@code r} are compared with the audit trail. */
enum CatalogueTable {
    MERCHANT("merchant", Of.OWNER),
    STOREFRONT("storefront", Of.OWNER, new ComparedColumn("kind", "kind", Form.TEXT)),
    PARTNER("partner", Of.OWNER),
    SKU(
            "sku",
            Of.SKU,
            new ComparedColumn("product_class", "productClass", Form.TEXT),
            new ComparedColumn("title", "title", Form.TEXT)),
    ELIGIBILITY(
            "eligibility",
            Of.SKU,
            new ComparedColumn("sku", "sku", Form.TEXT),
            new ComparedColumn("market", "market", Form.TEXT),
            new ComparedColumn("status", "status", Form.TEXT),
            new ComparedColumn("effective_from", "effectiveFrom", Form.INSTANT),
            new ComparedColumn("effective_to", "effectiveTo", Form.INSTANT)),
    EVIDENCE(
            "evidence",
            Of.SKU_OR_OWNER,
            new ComparedColumn("type", "type", Form.TEXT),
            new ComparedColumn("scope", "scope", Form.TEXT),
            new ComparedColumn("sku", "sku", Form.DOSSIER),
            new ComparedColumn("partner", "partner", Form.TEXT),
            new ComparedColumn("market", "market", Form.TEXT),
            new ComparedColumn("valid_from", "validFrom", Form.INSTANT),
            new ComparedColumn("valid_to", "validTo", Form.INSTANT)),
    POLICY_RULE("policy_rule", Of.OWNER),
    RATE_TABLE(
            "rate_table",
            Of.OWNER,
            new ComparedColumn("of_table", "table", Form.TEXT),
            new ComparedColumn("day", "day", Form.TEXT)),
    API_KEY("api_key", Of.CALLER),
    PACK("pack", Of.LAW, new ComparedColumn("version", "version", Form.TEXT));

    /** What a row is of, and so which decisions read it. */
    enum Of {
        /** Of a merchant: every decision of the merchant. */
        OWNER,
        /** Of a SKU: decisions of that SKU. */
        SKU,
        /** Either. */
        SKU_OR_OWNER,
        /** Of whoever asks: none. */
        CALLER,
        /** Of everybody. */
        LAW
    }

    private final ComparedKind kind;
    private final Of of;

    CatalogueTable(String word, Of of, ComparedColumn... columns) {
        this.kind = new ComparedKind(word, word.equals("eligibility"), List.of(columns));
        this.of = of;
    }

    ComparedKind kind() {
        return kind;
    }

    Of of() {
        return of;
    }

    /** The column of a row that names its SKU, where one does. */
    String sku() {
        return this == SKU ? "name" : "sku";
    }

    /** The columns of a row beside its value, as an array of texts in the order of the kind. */
    String columns() {
        return kind.columns().stream()
                .map(CatalogueTable::text)
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private static String text(ComparedColumn column) {
        return column.form() == Form.INSTANT
                ? "(r." + column.name() + " at time zone 'UTC')::text"
                : "r." + column.name() + "::text";
    }

    /**
     * A stored text as it is compared. A pack is as long as a law and shown to nobody, so its version, which is the last member of
     * its text, and a hash of all of it stand for it.
     */
    String stated(String column) {
        return of != Of.LAW
                ? column
                : "case when " + column + " is null then null else '{\"version\":\"' || coalesce(substring(right("
                        + column
                        + ", 100) from '\"version\":\"([0-9.]*)\"}$'), '') || '\",\"sha256\":\"' || encode(sha256(convert_to("
                        + column + ", 'UTF8')), 'hex') || '\"}' end";
    }
}
