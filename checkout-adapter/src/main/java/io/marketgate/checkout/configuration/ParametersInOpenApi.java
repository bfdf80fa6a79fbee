package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the parameters that many operations share, once for all: one that its operation does not describe is the
 * parameter of that name and place among the document's components. Comes after the filters that ask for a parameter by
 * its name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ParametersInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null
                || document.getComponents() == null
                || document.getComponents().getParameters() == null) {
            return;
        }
        Map<String, Parameter> shared = document.getComponents().getParameters();
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> complete(operation, shared)));
    }

    private static void complete(Operation operation, Map<String, Parameter> shared) {
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> described = new ArrayList<>();
        operation.getParameters().forEach(parameter -> described.add(described(parameter, shared)));
        operation.setParameters(described);
    }

    private static Parameter described(Parameter parameter, Map<String, Parameter> shared) {
        if (parameter.getDescription() != null) {
            return parameter;
        }
        return shared.entrySet().stream()
                .filter(named -> named.getValue().getIn() == parameter.getIn()
                        && named.getValue().getName().equals(parameter.getName()))
                .findFirst()
                .map(named -> OASFactory.createParameter().ref("#/components/parameters/" + named.getKey()))
                .orElse(parameter);
    }
}
