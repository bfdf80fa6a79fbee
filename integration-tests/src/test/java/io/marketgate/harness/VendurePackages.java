package io.marketgate.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Vendure as installed by npm, with our plug-in as it is published. */
public final class VendurePackages {
    private static final Path RIG = Path.of("src/test/vendure");

    private VendurePackages() {}

    /**
     * The installed rig.
     *
     * @return the directory of {@code shop.js}
     * @throws org.opentest4j.TestAbortedException in CI, and if there is no Node or npm or npm cannot install
     */
    public static Path installed() {
        try {
            Path installed = NpmPackages.installed("the Vendure shop", RIG.resolve("package.json"), "vendure");
            Files.copy(RIG.resolve("shop.js"), installed.resolve("shop.js"), StandardCopyOption.REPLACE_EXISTING);
            Path modules = installed.resolve("node_modules");
            ConnectorPackage.CLIENT.copyTo(modules);
            ConnectorPackage.VENDURE.copyTo(modules);
            return installed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
