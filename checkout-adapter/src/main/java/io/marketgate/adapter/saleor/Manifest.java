package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** The app's manifest (Saleor, "App Manifest"): its permissions and webhooks. */
final class Manifest {
    private static final String VERSION = "1.2.0";

    /** The permissions that the events need. None lets the app change goods, customers or settings. */
    private static final List<String> PERMISSIONS = List.of("MANAGE_CHECKOUTS", "MANAGE_ORDERS", "HANDLE_PAYMENTS");

    private Manifest() {}

    /** @param app the URL where this gate serves the app */
    static ObjectNode of(URI app) {
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("id", "io.marketgate")
                .put("version", VERSION)
                .put("name", "Marketgate")
                .put("about", "Keeps regulated goods from being sold where they may not be.")
                .put("appUrl", app.toString())
                .put("tokenTargetUrl", app + "/token");
        PERMISSIONS.forEach(manifest.putArray("permissions")::add);
        ArrayNode webhooks = manifest.putArray("webhooks");
        for (Webhook webhook : Webhook.values()) {
            ObjectNode one = webhooks.addObject().put("name", "Marketgate: " + webhook.type());
            one.putArray("syncEvents").add(webhook.name());
            one.putArray("asyncEvents");
            one.put("query", Subscriptions.of(webhook))
                    .put("targetUrl", app + "/webhooks")
                    .put("isActive", true);
        }
        return manifest;
    }
}
