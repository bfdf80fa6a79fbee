package io.marketgate.checkout.configuration;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the OpenAPI document which staff writes create a resource, and which values may be any JSON. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswersInOpenApi implements OASFilter {
    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String ANY_JSON = "JsonNode";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(AnswersInOpenApi::complete);
        }
        if (document.getComponents() != null) {
            document.getComponents().addSchema(ANY_JSON, anyJson());
        }
    }

    /** A PUT creates a missing resource; a POST to a collection always creates one. */
    private static void complete(String path, PathItem item) {
        if (!path.startsWith("/admin/")) {
            return;
        }
        if (item.getPUT() != null) {
            APIResponses responses = item.getPUT().getResponses();
            responses.addAPIResponse(CREATED, created(responses));
        }
        Operation post = item.getPOST();
        if (post != null && !path.contains("{")) {
            APIResponses responses = post.getResponses();
            responses.addAPIResponse(CREATED, created(responses));
            responses.removeAPIResponse(OK);
        }
    }

    private static APIResponse created(APIResponses responses) {
        return OASFactory.createAPIResponse()
                .description("Made")
                .content(responses.getAPIResponse(OK).getContent());
    }

    private static Schema anyJson() {
        return OASFactory.createSchema().description("any JSON");
    }
}
