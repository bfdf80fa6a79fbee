package io.marketgate.adapter;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of adapters' answers what is true of all: their contract is the platform's, and its documents describe it. What an
 * operation says of its answer itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AdaptersInOpenApi implements OASFilter {
    private static final String ADAPTERS = "/adapters/";
    private static final String OK = "200";
    private static final String SEE_OTHER = "303";
    /** The description of an answer whose annotation has none. */
    private static final String UNSAID = "OK";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> {
                if (path.startsWith(ADAPTERS)) {
                    leaveToThePlatform(item);
                }
            });
        }
    }

    private static void leaveToThePlatform(PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            if (operation.getResponses().hasAPIResponse(SEE_OTHER)) {
                continue;
            }
            APIResponse said = operation.getResponses().getAPIResponse(OK);
            if (said == null || UNSAID.equals(said.getDescription())) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                OK,
                                OASFactory.createAPIResponse()
                                        .description("As the platform's own contract has it")
                                        .content(anyJson()));
            }
        }
    }

    private static Content anyJson() {
        Schema any = OASFactory.createSchema().description("any JSON");
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(any));
    }
}
