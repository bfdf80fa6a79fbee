package io.marketgate.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Storefronts that request decisions without a pause until the gate stops answering or they are stopped. */
public final class Load implements AutoCloseable {
    /** What each of them sells. */
    public static final String SKU = "HERBAL-OTC-1";

    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"%s","quantity":1,"unitPrice":"49.00"}]}""".formatted(SKU);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> shops = new ArrayList<>();

    private Load(PackagedGate gate) {
        this.request = HttpRequest.newBuilder(URI.create(gate.url() + "/v1/checkout/decisions"))
                .header("X-API-Key", gate.credentials().storefrontKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CART))
                .build();
    }

    /** Starts this many storefronts against a gate. */
    public static Load on(PackagedGate gate, int shops) {
        Load load = new Load(gate);
        for (int i = 0; i < shops; i++) {
            Thread shop = new Thread(load::shop, "shop-" + i);
            load.shops.add(shop);
            shop.start();
        }
        return load;
    }

    private void shop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    answers.add(response.body());
                }
            }
        } catch (IOException gone) {
            // The gate was killed during the request, so there is no answer to record.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every decision answered so far. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    /** Stops the storefronts, and waits for them. */
    @Override
    public void close() {
        shops.forEach(Thread::interrupt);
        for (Thread shop : shops) {
            try {
                shop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
