package io.marketgate.checkout.receipt;

import io.marketgate.explanation.RenderedJson;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The public keys that verify receipts, without authentication. */
@Path("/.well-known/jwks.json")
@Tag(name = "Receipts")
@PermitAll
public class JwksResource {
    /** Short: a verifier that has an older set does not know what a new key signed. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final ReceiptKeys keys;

    JwksResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    /** The keys as a JSON Web Key Set (RFC 7517). */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "getReceiptKeys", summary = "The keys receipts are verified with")
    @APIResponse(responseCode = "200", description = "The keys", content = @Content(schema = @Schema(ref = "KeySet")))
    public RestResponse<RenderedJson> keys() {
        return RestResponse.ResponseBuilder.ok(RenderedJson.of(keys.jwks()))
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
