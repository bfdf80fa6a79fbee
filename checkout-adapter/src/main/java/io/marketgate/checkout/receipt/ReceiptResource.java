package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Verifies receipts for systems that capture payments and ship parcels. */
@Path("/v1/receipts/verify")
@Tag(name = "Receipts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class ReceiptResource {
    private static final int LONGEST_RECEIPT = 256 * 1024;

    private final CurrentCaller caller;
    private final Receipts receipts;
    private final Clock clock;

    ReceiptResource(CurrentCaller caller, Receipts receipts, Clock clock) {
        this.caller = caller;
        this.receipts = receipts;
        this.clock = clock;
    }

    private record Order(
            String receipt, JsonNode cart, @Nullable Instant placedAt) {}

    /** Returns whether an order of that cart may rely on a receipt. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "verifyReceipt", summary = "Whether an order may rely on a receipt")
    public ReceiptAnswer verify(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "ReceiptQuestion")))
                    Body body) {
        Caller who = caller.get();
        Order order = BodyReader.read(body, ReceiptResource::order);
        Instant placedAt = order.placedAt() == null ? clock.instant() : order.placedAt();
        ReceiptVerification verification = receipts.verify(order.receipt(), who.merchant(), order.cart(), placedAt);
        return ReceiptAnswer.of(verification, who);
    }

    private static @Nullable Order order(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        String receipt = null;
        JsonNode cart = null;
        Instant placedAt = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "receipt" -> receipt = Scalars.text(body, LONGEST_RECEIPT);
                case "cart" -> cart = body.object() ? body.tree() : null;
                case "placedAt" -> placedAt = Scalars.instant(body);
                default -> body.unknown();
            }
        }
        body.need("receipt", receipt);
        body.need("cart", cart);
        return receipt == null || cart == null ? null : new Order(receipt, cart, placedAt);
    }
}
