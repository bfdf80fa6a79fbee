package io.marketgate.checkout.address;

import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.identity.address.Address;
import io.marketgate.identity.address.AddressResolver;
import io.smallrye.common.annotation.NonBlocking;
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

/** Resolves addresses while a shopper types them, before there is a cart. */
@Path("/v1/addresses/resolve")
@Tag(name = "Addresses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class AddressResource {
    private final AddressResolver addresses;

    AddressResource(AddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Returns the territory of an address, or what to correct. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "resolveAddress", summary = "Which territory an address is in")
    public AddressAnswer resolve(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "AddressQuestion")))
                    Body body) {
        return AddressAnswer.of(addresses.resolve(BodyReader.read(body, AddressResource::address)));
    }

    private static @Nullable Address address(BodyReader body) throws IOException {
        if (!body.object()) {
            return null;
        }
        Address address = null;
        for (String member = body.member(); member != null; member = body.member()) {
            if (member.equals("address")) {
                address = AddressForm.WHILE_TYPED.read(body);
            } else {
                body.unknown();
            }
        }
        body.need("address", address);
        return address;
    }
}
