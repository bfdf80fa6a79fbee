package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document the problems of every operation. They follow from its form, so no endpoint declares
 * them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(ProblemsInOpenApi::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            Map<String, String> problems = problems(path, operation);
            problems.putAll(problemsOfWriting(path, item, operation));
            APIResponses responses =
                    operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
            problems.forEach((status, name) -> {
                if (saysNothing(responses.getAPIResponse(status))) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
                }
            });
            operation.setResponses(responses);
        });
    }

    /** For some statuses the server's own extensions add a description without a body. */
    private static boolean saysNothing(@Nullable APIResponse response) {
        return response == null || response.getRef() == null && response.getContent() == null;
    }

    private static Map<String, String> problems(String path, Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean open = path.startsWith("/.well-known/");
        if (!open) {
            problems.put("401", "Unauthenticated");
            problems.put("403", "Forbidden");
        }
        if (!path.startsWith("/adapters/") || operation.getRequestBody() != null) {
            problems.put("400", "InvalidRequest");
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", "TooLarge");
            problems.put("415", "UnsupportedMediaType");
        }
        if (has(operation, Parameter.In.PATH) || has(operation, Parameter.In.QUERY)) {
            problems.put("404", "NotFound");
        }
        if (!open) {
            problems.put("503", "Unavailable");
        }
        return problems;
    }

    /** The problems of staff writes: a stale revision, a resource in use, a refused rule. */
    private static Map<String, String> problemsOfWriting(String path, PathItem item, Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!path.startsWith("/admin/")) {
            return problems;
        }
        if (hasHeader(operation, "If-Match")) {
            problems.put("400", "InvalidRequest");
            problems.put("412", "Stale");
            problems.put("409", "InUse");
            problems.put("428", "PreconditionRequired");
        }
        if (operation.equals(item.getPUT())) {
            problems.put("422", "Refused");
        }
        if (hasHeader(operation, "Idempotency-Key")) {
            problems.put("409", "InFlight");
            problems.put("422", "IdempotencyMismatch");
        }
        return problems;
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                parameter.getIn() == Parameter.In.HEADER && name.equals(parameter.getName()));
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }
}
