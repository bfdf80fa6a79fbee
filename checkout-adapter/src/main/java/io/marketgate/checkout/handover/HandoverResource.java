package io.marketgate.checkout.handover;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hand-overs for the storefront that receives the shopper. */
@Path("/v1/handovers/verify")
@Tag(name = "Hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class HandoverResource {
    private static final int LONGEST_TOKEN = 256 * 1024;

    private final CurrentCaller caller;
    private final RedeemHandover redeemHandover;

    HandoverResource(CurrentCaller caller, RedeemHandover redeemHandover) {
        this.caller = caller;
        this.redeemHandover = redeemHandover;
    }

    /** Returns the lines of a valid token and redeems it. A token is valid once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "verifyHandover", summary = "What a shopper brings along; a token is good once")
    public HandoverAnswer verify(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "HandoverQuestion")))
                    Body body) {
        Caller who = caller.get();
        String state = BodyReader.read(body, HandoverResource::state);
        return HandoverAnswer.of(redeemHandover.redeem(state, who));
    }

    private static @Nullable String state(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        String state = null;
        for (String member = body.member(); member != null; member = body.member()) {
            if (member.equals("state")) {
                state = Scalars.text(body, LONGEST_TOKEN);
            } else {
                body.unknown();
            }
        }
        body.need("state", state);
        return state;
    }
}
