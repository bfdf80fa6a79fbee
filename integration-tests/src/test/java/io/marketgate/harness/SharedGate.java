package io.marketgate.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One packaged gate for all tests that share it, embedded and trusting the tokens of {@link KeycloakServer}. A test
 * gets it as a parameter of type {@link PackagedGate}. Such a test creates a merchant of its own, or leaves the
 * demonstration merchant unchanged.
 */
public final class SharedGate implements ParameterResolver {
    /** The URL of the merchant's endpoints for agents, under the binding {@code agents}. */
    public static final int AGENTS_MERCHANT = Ports.reserved();

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(SharedGate.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PackagedGate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .gate();
    }

    /** Ends with the last test. */
    private record Running(Path directory, PackagedGate gate) implements AutoCloseable {
        static Running start() {
            try {
                Path directory = Files.createTempDirectory("marketgate");
                return new Running(
                        directory,
                        PackagedGate.in(directory.resolve("home"))
                                .with("marketgate.embedded", "true")
                                .with("marketgate.adapters.acp.agents.merchant", "demo")
                                .with("marketgate.adapters.acp.agents.storefront", "global")
                                .with("marketgate.adapters.acp.agents.upstream", "http://127.0.0.1:" + AGENTS_MERCHANT)
                                .with("marketgate.adapters.acp.agents.public-url", "https://gate.example/agents")
                                .with(
                                        "quarkus.oidc.auth-server-url",
                                        KeycloakServer.get().issuer())
                                .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            gate.close();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
