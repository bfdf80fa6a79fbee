package io.marketgate.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.ConnectorTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyFunctionIT {
    @TempDir
    Path directory;

    @Test
    void holdsTheFunctionToItsOwnTests() throws IOException {
        Path output = directory.resolve("function.log");

        boolean passed = ConnectorTests.pass("shopify/function", output);

        assertThat(passed).as(Files.readString(output)).isTrue();
    }
}
