package io.marketgate.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Medusa as installed by npm, with our file for its hooks at the place that the guide names. */
public final class MedusaPackages {
    static final Path BUILT = Path.of(".medusa/server");

    private static final Path RIG = Path.of("src/test/medusa");
    private static final Path HOOK = Path.of("../checkout-adapter/connectors/generic/medusa/marketgate.ts");

    private MedusaPackages() {}

    /**
     * The rig as Medusa builds it for production.
     *
     * @param output the file for the build's output
     * @return the directory that has the build in {@link #BUILT}
     * @throws org.opentest4j.TestAbortedException in CI, and if there is no Node or npm or npm cannot install
     */
    public static Path built(Path output) {
        Path installed = NpmPackages.installed("the Medusa shop", RIG.resolve("package.json"), "medusa")
                .toAbsolutePath();
        try {
            for (String file : List.of("medusa-config.js", "open-shop.js", "tsconfig.json")) {
                Files.copy(RIG.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            ConnectorPackage.CLIENT.copyTo(installed.resolve("node_modules"));
            Path hooks = Files.createDirectories(installed.resolve("src/workflows/hooks"));
            Files.copy(HOOK, hooks.resolve(HOOK.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new MedusaCommand(installed, installed, Map.of(), output).run("build");
        return installed;
    }
}
