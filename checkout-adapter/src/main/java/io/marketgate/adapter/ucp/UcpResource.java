package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.adapter.proxy.ProxyOutcome;
import io.marketgate.adapter.proxy.SessionProxy;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The gate in front of the merchant's checkout endpoints of the Universal Commerce Protocol, 2026-08-25 and
 * 2026-04-08.
 *
 * <ul>
 *   <li>Authentication: the agent's token, key or signature is for the merchant to check. It is forwarded unchanged,
 *       and a call that the merchant refuses is not judged. The configuration names the storefront to judge for. For a
 *       completion with only a signature, the gate looks up the checkout with its own credential if it has one, and
 *       reveals nothing of what it read.
 *   <li>Time: at most two upstream calls, each within its timeout.
 *   <li>Size: 2 MiB in, 1 MiB out.
 *   <li>Failure: a closed gate, or an upstream that is down, slow or not understood, is answered with 5xx and
 *       {@code {code, content}}. No checkout passes unjudged, and no completion reaches the merchant unless the ruling
 *       is open.
 * </ul>
 */
@AnyQuery
@Path("/adapters/ucp/{binding}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class UcpResource {
    private final UcpStorefronts storefronts;
    private final SessionProxy proxy;

    UcpResource(UcpStorefronts storefronts, SessionProxy proxy) {
        this.storefronts = storefronts;
        this.proxy = proxy;
    }

    /** The merchant's profile, with the gate as endpoint. */
    @GET
    @Path("/.well-known/ucp")
    @NonBlocking
    @Operation(operationId = "ucpDiscovery", summary = "Universal Commerce Protocol: business profile")
    public Uni<Response> discover(@PathParam("binding") String binding, @Context HttpHeaders headers) {
        return profile(binding, headers, null);
    }

    /** The merchant's profile of one version, which the current profile names. */
    @GET
    @Path("/.well-known/ucp/{version}")
    @NonBlocking
    @Operation(
            operationId = "ucpDiscoveryOfVersion",
            summary = "Universal Commerce Protocol: business profile of a version")
    public Uni<Response> discover(
            @PathParam("binding") String binding,
            @PathParam("version") @Parameter(description = "a version that the current profile names") String version,
            @Context HttpHeaders headers) {
        UcpVersion wanted = UcpVersion.of(version);
        return wanted == null
                ? Uni.createFrom()
                        .item(new UcpAnswers(headers)
                                .of(new UcpRefusal(404, UcpError.of("not_found", "there is no such version"))))
                : profile(binding, headers, wanted);
    }

    private Uni<Response> profile(String binding, HttpHeaders headers, @Nullable UcpVersion wanted) {
        return answer(binding, headers, storefront -> {
            PermalinkEndpoint permalinks =
                    storefronts.permalink(binding) == null ? null : PermalinkEndpoint.atGate(storefront);
            return Uni.createFrom()
                    .completionStage(() -> proxy.look(
                            storefront,
                            "/.well-known/ucp",
                            profile -> UcpVersions.elsewhere(profile, wanted),
                            profile -> UcpProfile.of(profile, storefront, permalinks, wanted)));
        });
    }

    /** Creates a checkout. */
    @POST
    @Path("/checkout-sessions")
    @NonBlocking
    @Operation(operationId = "ucpCreateCheckout", summary = "Universal Commerce Protocol: create a checkout")
    public Uni<Response> create(@PathParam("binding") String binding, @Context HttpHeaders headers, Body body) {
        return pass(binding, headers, "POST", null, null, body);
    }

    /** Returns a checkout. */
    @GET
    @Path("/checkout-sessions/{session}")
    @NonBlocking
    @Operation(operationId = "ucpGetCheckout", summary = "Universal Commerce Protocol: get a checkout")
    public Uni<Response> get(
            @PathParam("binding") String binding, @PathParam("session") String session, @Context HttpHeaders headers) {
        return pass(binding, headers, "GET", session, null, null);
    }

    /** Replaces a checkout. */
    @PUT
    @Path("/checkout-sessions/{session}")
    @NonBlocking
    @Operation(operationId = "ucpUpdateCheckout", summary = "Universal Commerce Protocol: update a checkout")
    public Uni<Response> update(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return pass(binding, headers, "PUT", session, null, body);
    }

    /** Cancels a checkout. */
    @POST
    @Path("/checkout-sessions/{session}/cancel")
    @NonBlocking
    @Operation(operationId = "ucpCancelCheckout", summary = "Universal Commerce Protocol: cancel a checkout")
    public Uni<Response> cancel(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return pass(binding, headers, "POST", session, "cancel", body);
    }

    /** Places the order if the checkout may be sold. */
    @POST
    @Path("/checkout-sessions/{session}/complete")
    @NonBlocking
    @Operation(operationId = "ucpCompleteCheckout", summary = "Universal Commerce Protocol: complete a checkout")
    public Uni<Response> complete(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return answer(binding, headers, storefront -> {
            UcpCall call = UcpCall.of(storefront, headers, "POST", session, "complete", body);
            return Uni.createFrom()
                    .completionStage(() -> proxy.complete(
                            storefront,
                            call.dialect(),
                            call.call(),
                            call.lookup(storefronts.lookupAuthorization(binding))));
        });
    }

    /** Returns an order. It stands, so it is not judged. */
    @GET
    @Path("/orders/{order}")
    @NonBlocking
    @Operation(operationId = "ucpGetOrder", summary = "Universal Commerce Protocol: get an order")
    public Uni<Response> order(
            @PathParam("binding") String binding, @PathParam("order") String order, @Context HttpHeaders headers) {
        return answer(binding, headers, storefront -> {
            UcpCall call = UcpCall.ofOrder(storefront, headers, order);
            return Uni.createFrom().completionStage(() -> proxy.read(storefront, call.call()));
        });
    }

    private Uni<Response> pass(
            String binding,
            HttpHeaders headers,
            String method,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        return answer(binding, headers, storefront -> {
            UcpCall call = UcpCall.of(storefront, headers, method, session, action, body);
            return Uni.createFrom().completionStage(() -> proxy.pass(storefront, call.dialect(), call.call()));
        });
    }

    private Uni<Response> answer(
            String binding, HttpHeaders headers, Function<ProxiedStorefront, Uni<ProxyOutcome>> forward) {
        UcpAnswers answers = new UcpAnswers(headers);
        ProxiedStorefront storefront = storefronts.find(binding);
        try {
            if (storefront == null) {
                throw new UcpRefusal(404, UcpError.of("not_found", "there is no such storefront"));
            }
            return forward.apply(storefront).map(answers::of).onFailure().recoverWithItem(answers::failed);
        } catch (UcpRefusal refusal) {
            return Uni.createFrom().item(answers.of(refusal));
        }
    }
}
