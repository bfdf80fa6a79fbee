package io.marketgate.adapter.shopify;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.merchant.StorefrontId;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The metafields file for shops whose validation functions have no network access: verdicts written in advance.
 *
 * <ul>
 *   <li>Proof: an API key of the storefront.
 *   <li>Size: one line for each SKU that has a variant in the storefront; streamed. The platform accepts 100 MB a file.
 *   <li>Failure: if the gate closes midway, it aborts the connection, so that the client notices the incomplete file.
 *   <li>Limits: a snapshot for one unit and an unknown buyer. Identity, evidence of a buyer, lots, and limits shared by
 *       several SKUs are not in it. A SKU that needs one of these is written as closed.
 * </ul>
 */
@Path("/adapters/shopify/{storefront}/metafields")
@RolesAllowed(Roles.STOREFRONT)
public class MetafieldResource {
    private static final String LINES = "application/x-ndjson";
    private static final String LEFT_OUT = "Marketgate-Left-Out";

    private final CurrentCaller caller;
    private final MetafieldFeed feed;

    MetafieldResource(CurrentCaller caller, MetafieldFeed feed) {
        this.caller = caller;
        this.feed = feed;
    }

    /** Writes the variables of a bulk operation. */
    @GET
    @Produces(LINES)
    @Blocking
    @Operation(operationId = "shopifyMetafields", summary = "Shopify metafields: variables of a bulk metafieldsSet")
    @APIResponse(
            responseCode = "200",
            description = "A line for each SKU of which the storefront has a variant",
            headers =
                    @Header(
                            name = LEFT_OUT,
                            description = "How many SKUs have no variant in the storefront",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response metafields(@PathParam("storefront") StorefrontId storefront) {
        Caller who = caller.get();
        long leftOut = feed.leftOut(who, storefront);
        StreamingOutput lines = out -> feed.write(who, storefront, out);
        return Response.ok(lines)
                .header(LEFT_OUT, leftOut)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
