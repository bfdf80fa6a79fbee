package io.marketgate.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.NodeScript;
import io.marketgate.harness.NpmPackages;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Redocly's and Spectral's linters, over the OpenAPI document of the packaged gate. Skipped, with a word why, where npm cannot
 * install them.
 */
@ExtendWith(SharedGate.class)
@Timeout(300)
class OpenApiLintersIT {
    private static final Path RIG = Path.of("src/test/openapi");

    @TempDir
    Path directory;

    @Test
    void findNoErrors(PackagedGate gate) throws IOException {
        Path installed = NpmPackages.installed("what linters say", RIG.resolve("package.json"), "openapi");
        Path judge = Files.copy(
                RIG.resolve("judge.mjs"), installed.resolve("judge.mjs"), StandardCopyOption.REPLACE_EXISTING);
        String served = gate.anonymous().get("/q/openapi?format=json").asString();

        JsonNode errors = NodeScript.run(judge, new ObjectMapper().readTree(served), directory);

        assertThat(errors).isEmpty();
    }
}
