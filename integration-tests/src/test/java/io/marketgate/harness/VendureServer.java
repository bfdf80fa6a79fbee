package io.marketgate.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real Vendure with our plug-in, on the loopback address, with an empty database in memory. */
public final class VendureServer implements AutoCloseable {
    /** The administrator's account. */
    public static final String ADMINISTRATOR = "administrator";

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final String url;
    private final String password;
    private final OwnProcess process;

    private VendureServer(String url, String password, OwnProcess process) {
        this.url = url;
        this.password = password;
        this.process = process;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param installed where {@link VendurePackages} has put it
     * @param gate the gate that it asks
     * @param directory for its output
     */
    public static VendureServer start(Path installed, PackagedGate gate, Path directory) {
        int port = Ports.free();
        String url = "http://127.0.0.1:" + port;
        String password = UUID.randomUUID().toString();
        OwnProcess process = OwnProcess.start(
                List.of("node", installed.resolve("shop.js").toString()),
                Map.of(
                        "VENDURE_DISABLE_TELEMETRY",
                        "true",
                        "SHOP_PORT",
                        String.valueOf(port),
                        "SHOP_ADMINISTRATOR",
                        ADMINISTRATOR,
                        "SHOP_PASSWORD",
                        password,
                        "GATE_URL",
                        gate.url(),
                        "GATE_KEY",
                        gate.credentials().storefrontKey()),
                directory.resolve("vendure.log"));
        process.awaitReady(URI.create(url + "/health"), TIMEOUT);
        return new VendureServer(url, password, process);
    }

    /** Its GraphQL API for shoppers. */
    public String shopApi() {
        return url + "/shop-api";
    }

    /** Its GraphQL API for staff. */
    public String adminApi() {
        return url + "/admin-api";
    }

    /** The password of {@link #ADMINISTRATOR}. */
    public String password() {
        return password;
    }

    @Override
    public void close() {
        process.stop();
    }
}
