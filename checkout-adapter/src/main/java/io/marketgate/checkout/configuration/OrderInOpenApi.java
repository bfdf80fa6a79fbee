package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Puts the paths of the OpenAPI document in the order of its tags, once every operation has its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public class OrderInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getTags() == null) {
            return;
        }
        List<String> tags = document.getTags().stream().map(Tag::getName).toList();
        Paths ordered = OASFactory.createPaths();
        document.getPaths().getPathItems().entrySet().stream()
                .sorted(Comparator.comparingInt(path -> place(path, tags)))
                .forEach(path -> ordered.addPathItem(path.getKey(), path.getValue()));
        document.setPaths(ordered);
    }

    private static int place(Map.Entry<String, PathItem> path, List<String> tags) {
        return path.getValue().getOperations().values().stream()
                .flatMap(operation ->
                        operation.getTags() == null ? List.<String>of().stream() : operation.getTags().stream())
                .mapToInt(tags::indexOf)
                .max()
                .orElse(tags.size());
    }
}
