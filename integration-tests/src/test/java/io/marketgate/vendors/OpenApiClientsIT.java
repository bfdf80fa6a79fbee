package io.marketgate.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.GeneratedClient;
import io.marketgate.harness.NpmPackages;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that OpenAPI Generator makes of the packaged gate's description compile, and make a newcomer's calls. The one for
 * TypeScript is skipped, with a word why, where npm cannot install its compiler.
 */
@ExtendWith(SharedGate.class)
@Timeout(600)
class OpenApiClientsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CLIENTS = Path.of("src/test/openapi/clients");
    private static final String ANSWERS = """
            {"verdict":"REDIRECT","headline":"Sold to Singapore by another storefront of this shop.","law":true,"again":true,
             "receipt":true,"eligibility":"SELL_LOCAL","market":"SG","verification":"VERIFIED","substance":"metformin",
             "evidence":true,"replay":"SAME","refused":400}""";

    @TempDir
    Path directory;

    @Test
    void aJavaClientTakesTheTour(PackagedGate gate) throws IOException {
        GeneratedClient client = GeneratedClient.of(
                description(gate),
                directory,
                "-g",
                "java",
                "--library=native",
                "--additional-properties=useJakartaEe=true,openApiNullable=false",
                "--invoker-package=client",
                "--api-package=client.api",
                "--model-package=client.model");

        client.runJava(CLIENTS.resolve("Tour.java"), arguments(gate));

        assertThat(said()).isEqualTo(JSON.readTree(ANSWERS));
    }

    @Test
    void aTypeScriptClientTakesTheTour(PackagedGate gate) throws IOException {
        Path packages = NpmPackages.installed("a TypeScript client", CLIENTS.resolve("package.json"), "typescript");
        GeneratedClient client = GeneratedClient.of(description(gate), directory, "-g", "typescript-fetch");

        client.runTypeScript(CLIENTS.resolve("tour.ts"), packages, arguments(gate));

        assertThat(said()).isEqualTo(JSON.readTree(ANSWERS));
    }

    private String[] arguments(PackagedGate gate) {
        return new String[] {
            gate.url(),
            gate.credentials().storefrontKey(),
            gate.credentials().adminKey(),
            directory.resolve("said.json").toString()
        };
    }

    private JsonNode said() throws IOException {
        return JSON.readTree(directory.resolve("said.json").toFile());
    }

    private static String description(PackagedGate gate) {
        return gate.anonymous().get("/q/openapi?format=json").asString();
    }
}
