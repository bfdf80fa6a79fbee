package io.marketgate.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One operation of a description.
 *
 * @param path with its parameters in braces
 * @param parameters those of path, query and header
 * @param bodies valid ones; empty if it takes none
 */
record Operation(String method, String path, List<Parameter> parameters, List<JsonNode> bodies) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * A parameter of an operation.
     *
     * @param in {@code path}, {@code query} or {@code header}
     * @param valid some valid values
     */
    record Parameter(String name, String in, List<String> valid) {}

    /** Every operation of an OpenAPI document. */
    static List<Operation> of(JsonNode document) {
        Samples samples = new Samples(document);
        List<Operation> operations = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> {
            JsonNode item = path.getValue();
            item.fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(of(samples, method, path.getKey(), item));
                }
            });
        });
        return operations;
    }

    private static Operation of(Samples samples, String method, String path, JsonNode item) {
        JsonNode operation = item.get(method);
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode declared : List.of(item.path("parameters"), operation.path("parameters"))) {
            declared.forEach(each -> parameters.add(samples.parameter(each)));
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT), path, parameters, samples.bodies(operation.path("requestBody")));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
