package io.marketgate.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files for operators: those of {@code operations}, and the manifests that the build makes. */
final class OperationsFiles {
    private static final Path APPLICATION = Path.of("../checkout-adapter");

    private OperationsFiles() {}

    static String text(String name) {
        return textOf(APPLICATION.resolve("operations").resolve(name));
    }

    /** The guide for operators. */
    static String guide() {
        return textOf(APPLICATION.resolve("OPERATING.md"));
    }

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String name) {
        return documents(text(name)).stream().findFirst().orElse(MissingNode.getInstance());
    }

    /** The manifests for Kubernetes. */
    static List<JsonNode> manifests() {
        return documents(textOf(APPLICATION.resolve("target/kubernetes/kubernetes.yml")));
    }

    private static List<JsonNode> documents(String yaml) {
        try {
            return new YAMLMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(yaml)
                    .readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
