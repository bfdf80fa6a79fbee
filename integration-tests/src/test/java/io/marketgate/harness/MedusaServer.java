package io.marketgate.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real Medusa with our file for its hooks, on the loopback address, selling to Singapore and Thailand in US dollars.
 */
public final class MedusaServer implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final Shop shop;
    private final OwnProcess process;

    private MedusaServer(String url, Shop shop, OwnProcess process) {
        this.url = url;
        this.shop = shop;
        this.process = process;
    }

    /**
     * Ids in the store's API.
     *
     * @param key of the channel
     * @param parcel the only shipping option
     * @param variants by SKU
     */
    public record Shop(String key, String region, String parcel, Map<String, String> variants) {
        public Shop {
            variants = Map.copyOf(variants);
        }
    }

    /**
     * Opens a shop in an empty database and waits until it answers.
     *
     * @param rig where {@link MedusaPackages} has put it
     * @param gate the one it asks, and whose database server keeps its data: it outlives the gate, but no restart of it
     * @param storefront of the gate
     * @param directory where its output goes
     */
    public static MedusaServer start(
            Path rig, PackagedGate gate, String storefront, List<String> skus, Path directory) {
        Path open = directory.resolve("shop.json");
        MedusaCommand medusa = new MedusaCommand(
                rig,
                rig.resolve(MedusaPackages.BUILT),
                Map.of(
                        "DATABASE_URL", database(gate).toString(),
                        "SHOP_SECRET", UUID.randomUUID().toString(),
                        "SHOP_OPEN", open.toString(),
                        "SHOP_SKUS", String.join(",", skus),
                        "MARKETGATE_URL", gate.url(),
                        "MARKETGATE_KEY", gate.credentials().storefrontKey(),
                        "MARKETGATE_STOREFRONT", storefront),
                directory.resolve("medusa.log"));
        medusa.run("db:migrate");
        medusa.run("exec", "./open-shop.js");
        Shop shop = read(open);
        int port = Ports.free();
        String url = "http://127.0.0.1:" + port;
        OwnProcess process = medusa.start("start", "--host", "127.0.0.1", "--port", String.valueOf(port));
        process.awaitReady(URI.create(url + "/health"), TIMEOUT);
        return new MedusaServer(url, shop, process);
    }

    private static URI database(PackagedGate gate) {
        try {
            return gate.newDatabase("medusa");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shop read(Path open) {
        try {
            return JSON.readValue(open.toFile(), Shop.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the store's API. */
    public String url() {
        return url;
    }

    /** What is sold there. */
    public Shop shop() {
        return shop;
    }

    @Override
    public void close() {
        process.stop();
    }
}
