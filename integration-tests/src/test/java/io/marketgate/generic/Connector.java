package io.marketgate.generic;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A connector under {@code connectors/generic}, and the command that runs it. */
enum Connector {
    MEDUSA("medusa/marketgate.ts", "medusa.mjs", "node"),
    SALESFORCE("salesforce/marketgate.js", "salesforce.js", "node"),
    WOOCOMMERCE("woocommerce/marketgate.php", "woocommerce.php", "php"),
    JAVA("java/Marketgate.java", "Shop.java", java("java"));

    private static final Path CONNECTORS = Path.of("../checkout-adapter/connectors/generic");
    private static final Path STAND_INS = Path.of("src/test/resources/generic");
    private static final String NODE_OLD_ENOUGH =
            "const [major, minor] = process.versions.node.split('.'); process.exit(major > 20 || (major == 20 && minor > 5) ? 0 : 1)";

    private final String file;
    private final String standIn;
    private final String runtime;

    Connector(String file, String standIn, String runtime) {
        this.file = file;
        this.standIn = standIn;
        this.runtime = runtime;
    }

    /**
     * The command that runs a storefront with this connector.
     *
     * @param directory for compiled files
     * @throws org.opentest4j.TestAbortedException if its runtime is missing
     */
    List<String> shop(Path directory) throws IOException, InterruptedException {
        String connector = CONNECTORS.resolve(file).toAbsolutePath().normalize().toString();
        String shop = STAND_INS.resolve(standIn).toString();
        if (this == JAVA) {
            return compiled(connector, shop, directory.resolve("classes"));
        }
        if (runtime.equals("php") ? !ends(List.of("php", "--version")) : !hasNode()) {
            missing();
        }
        return List.of(runtime, shop, connector);
    }

    /** @throws org.opentest4j.TestAbortedException if there is no Node to run a connector file */
    static void needNode(String file) throws InterruptedException {
        if (!hasNode()) {
            abort("SKIPPED: " + file + " is not run, for there is no Node 20.6 or newer");
        }
    }

    private static boolean hasNode() throws InterruptedException {
        return ends(List.of("node", "-e", NODE_OLD_ENOUGH));
    }

    /** Continuous integration installs PHP, and uses the Node that it has. */
    private void missing() {
        String said = "SKIPPED: the connector for " + this + " is not run, for there is no "
                + (runtime.equals("php") ? "PHP" : "Node 20.6 or newer");
        if (runtime.equals("php") && System.getenv("CI") != null) {
            fail(said);
        }
        abort(said);
    }

    private static List<String> compiled(String connector, String shop, Path classes)
            throws IOException, InterruptedException {
        String jackson = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jackson-"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> compiler =
                List.of(java("javac"), "--release", "17", "-cp", jackson, "-d", classes.toString(), connector, shop);
        if (!ends(compiler)) {
            fail("the connector does not compile");
        }
        return List.of(java("java"), "-Xmx64m", "-cp", classes + File.pathSeparator + jackson, "Shop");
    }

    private static boolean ends(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
