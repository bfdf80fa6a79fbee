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
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of every operation with which problems it can end; those follow from its form, so nobody has to write them down. */
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
            APIResponses responses =
                    operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
            problems.forEach((status, name) -> {
                if (!responses.hasAPIResponse(status)) {
                    responses.addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
                }
            });
            operation.setResponses(responses);
        });
    }

    private static Map<String, String> problems(String path, Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean open = path.startsWith("/.well-known/");
        if (!open) {
            problems.put("401", "Unauthenticated");
            problems.put("403", "Forbidden");
        }
        if (operation.getRequestBody() != null) {
            problems.put("400", "InvalidRequest");
            problems.put("413", "TooLarge");
            problems.put("415", "UnsupportedMediaType");
        } else if (has(operation, Parameter.In.QUERY)) {
            problems.put("400", "InvalidRequest");
        }
        if (has(operation, Parameter.In.PATH) || has(operation, Parameter.In.QUERY)) {
            problems.put("404", "NotFound");
        }
        if (!open) {
            problems.put("503", "Unavailable");
        }
        return problems;
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }
}
