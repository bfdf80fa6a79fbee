package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sample checkouts. */
final class UcpSessions {
    private UcpSessions() {}

    /** A checkout of one line that is ready for completion. */
    static ObjectNode of(String id, String sku, String country, String postalCode) {
        return (ObjectNode) UcpSchema.read("""
                {"ucp":{"version":"2026-04-08","status":"success","capabilities":{"dev.ucp.shopping.checkout":[{"version":"2026-04-08"}]},"payment_handlers":{}},
                 "id":"%s","status":"ready_for_complete","currency":"USD","context":{"language":"en"},
                 "line_items":[{"id":"li_1","item":{"id":"%s","title":"A thing","price":1250},"quantity":2,
                   "totals":[{"type":"subtotal","amount":2500},{"type":"total","amount":2500}]}],
                 "fulfillment":{"methods":[{"id":"m_1","type":"shipping","line_item_ids":["li_1"],"selected_destination_id":"d_1","destinations":[
                   {"id":"d_1","street_address":"1 Main Street","address_locality":"Somewhere","address_country":"%s","postal_code":"%s"},
                   {"id":"d_2","address_country":"FR"}]}]},
                 "totals":[{"type":"subtotal","amount":2500},{"type":"total","amount":2500}],
                 "links":[{"type":"terms_of_service","url":"https://shop.example/terms"}]}""".formatted(id, sku, country, postalCode));
    }

    /** The same checkout in 2026-08-25, where merchant and agent negotiated these extensions. */
    static ObjectNode detailed(String sku, String... extensions) {
        ObjectNode session = of("chk_1", sku, "SG", "238823");
        ObjectNode ucp = (ObjectNode) session.path("ucp");
        ucp.put("version", "2026-08-25").putObject("capabilities");
        for (String capability : extensions) {
            ucp.withArray("/capabilities/" + capability).addObject().put("version", "2026-11-30");
        }
        session.at("/fulfillment/methods/0/destinations")
                .forEach(destination -> ((ObjectNode) destination).put("type", "shipping_address"));
        return session;
    }

    /** The same checkout, ordered, to Singapore. */
    static ObjectNode completed(String id, String sku) {
        ObjectNode session = of(id, sku, "SG", "238823");
        session.put("status", "completed");
        session.putObject("order").put("id", "o-1").put("permalink_url", "https://shop.example/orders/o-1");
        return session;
    }
}
