package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sample sessions, in the form that both versions share. */
final class AcpSessions {
    private AcpSessions() {}

    /** A session of one line that is ready for payment. */
    static ObjectNode of(String id, String sku, String country, String postalCode) {
        return (ObjectNode) AcpSchema.read("""
                {"id":"%s","protocol":{"version":"2026-04-17"},"capabilities":{},"status":"ready_for_payment","currency":"usd","locale":"en",
                 "line_items":[{"id":"li_1","item":{"id":"%s"},"quantity":2,"unit_amount":1250,
                   "totals":[{"type":"items_base_amount","display_text":"Base","amount":2500},{"type":"total","display_text":"Total","amount":2500}]}],
                 "fulfillment_details":{"address":{"name":"A. Buyer","line_one":"1 Main Street","city":"Somewhere","state":"","country":"%s","postal_code":"%s"}},
                 "fulfillment_options":[],"totals":[{"type":"total","display_text":"Total","amount":2500}],"messages":[],
                 "links":[{"type":"terms_of_use","url":"https://shop.example/terms"}]}""".formatted(id, sku, country, postalCode));
    }
}
