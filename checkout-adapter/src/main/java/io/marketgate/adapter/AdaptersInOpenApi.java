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
 * Describes in each adapter operation what is true of all: the platform defines the contract and documents it. An operation that
 * describes its own answer keeps that description.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AdaptersInOpenApi implements OASFilter {
    private static final String ADAPTERS = "/adapters/";
    private static final String TAG = "Platform adapters";
    private static final String OK = "200";
    private static final String SEE_OTHER = "303";
    /** The description of an answer whose annotation has none. */
    private static final String UNDESCRIBED = "OK";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> {
                if (path.startsWith(ADAPTERS)) {
                    describeAsPlatformContract(item);
                }
            });
        }
    }

    private static void describeAsPlatformContract(PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            operation.setTags(List.of(TAG));
            if (operation.getRequestBody() != null
                    && operation.getRequestBody().getContent().hasMediaType(MediaType.WILDCARD)) {
                operation.getRequestBody().content(anyJson()).required(true);
            }
            if (operation.getResponses().hasAPIResponse(SEE_OTHER)) {
                continue;
            }
            APIResponse answer = operation.getResponses().getAPIResponse(OK);
            if (answer == null || UNDESCRIBED.equals(answer.getDescription())) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                OK,
                                OASFactory.createAPIResponse()
                                        .description("As the platform's own contract defines it")
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
