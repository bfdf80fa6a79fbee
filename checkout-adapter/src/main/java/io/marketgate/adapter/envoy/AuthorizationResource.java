package io.marketgate.adapter.envoy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The authorization service of Envoy's {@code ext_authz} filter over HTTP, for requests that place an order.
 *
 * <ul>
 *   <li>Request: Envoy sends the original request with its body, and adds the API key in the filter.
 *   <li>Answer: 200 lets the request through to the storefront; Envoy returns any other answer to the shopper.
 *   <li>Failure: a closed, slow (200 ms by default) or dead gate denies, unless {@code failure_mode_allow} is set. So
 *       does a body that Envoy truncated.
 *   <li>Receipt: a request that passes carries a receipt. The storefront can require it, so that no order bypasses the
 *       gateway.
 * </ul>
 */
@AnyQuery
@Path("/adapters/envoy/{binding}")
@RolesAllowed(Roles.STOREFRONT)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class AuthorizationResource {
    private static final int DENIED = 403;
    private static final int ELSEWHERE = 303;

    private final CurrentCaller caller;
    private final PlatformGate gate;
    private final EnvoyConfig config;

    AuthorizationResource(CurrentCaller caller, PlatformGate gate, EnvoyConfig config) {
        this.caller = caller;
        this.gate = gate;
        this.config = config;
    }

    /** Lets a request for an order pass, redirects the shopper to another storefront, or denies it. */
    @POST
    @Path("{path: .*}")
    @NonBlocking
    @Operation(operationId = "envoyAuthorization", summary = "Envoy external authorization of a request for an order")
    @Parameter(
            name = "path",
            in = ParameterIn.PATH,
            required = true,
            description = "the path of the request that the gateway asks about; of no account to the gate",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> authorize(
            @PathParam("binding") StorefrontId named,
            @HeaderParam("x-envoy-auth-partial-body") @Nullable String partial,
            Body body) {
        Caller who = caller.get();
        EnvoyConfig.CartForm form = config.storefronts().get(named.value());
        if (form == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no cart form is configured under this name");
        }
        if (Boolean.parseBoolean(partial)) {
            return Uni.createFrom().item(denied(Denial.unreadable("the request is too long to be judged")));
        }
        StorefrontId storefront = form.storefront().map(StorefrontId::new).orElse(named);
        PlatformCart cart;
        try {
            cart = GuardedRequest.read(PlatformJson.tree(body), form);
        } catch (ProblemException e) {
            return Uni.createFrom().item(denied(Denial.unreadable(PlatformJson.fault(e))));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.ruleWithReceipt(who, storefront, cart))
                .map(AuthorizationResource::answer)
                .onFailure(PlatformJson::isBadRequest)
                .recoverWithItem(failure -> denied(Denial.unreadable(PlatformJson.fault(failure))));
    }

    private static Response answer(Ruling ruling) {
        String url = ruling.handoverUrl();
        if (ruling.outcome() == Ruling.Outcome.HAND_OVER && url != null) {
            return Response.status(ELSEWHERE)
                    .header(HttpHeaders.LOCATION, url)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(Denial.of(ruling))
                    .build();
        }
        return ruling.outcome() == Ruling.Outcome.OPEN
                ? Response.ok().header(Ruling.RECEIPT_HEADER, ruling.receipt()).build()
                : denied(Denial.of(ruling));
    }

    private static Response denied(ObjectNode denial) {
        return Response.status(DENIED).entity(denial).build();
    }
}
