package io.marketgate.adapter;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of adapters what is true of all: their contract is the platform's, and its documents describe bodies and answers.
 * What an operation says itself stands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AdaptersInOpenApi implements OASFilter {
    private static final String ADAPTERS = "/adapters/";
    private static final String TAG = "Platform adapters";
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
            operation.setTags(List.of(TAG));
            if (operation.getRequestBody() != null
                    && operation.getRequestBody().getContent().hasMediaType(MediaType.WILDCARD)) {
                operation.getRequestBody().content(anyJson()).required(true);
            }
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
