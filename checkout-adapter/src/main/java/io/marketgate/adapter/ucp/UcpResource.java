package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
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
import org.jspecify.annotations.Nullable;

/**
 * The merchant's checkout endpoints of the Universal Commerce Protocol, 2026-04-08, with the gate in front of them.
 *
 * <p>Authentication: what an agent shows (token, key or signature) is the merchant's to check; it goes on as it came, and
 * what the merchant refuses is not judged. The gate knows for whom it judges by its configuration. For a completion that shows
 * a signature alone it looks the checkout up as itself, if it may, and tells nothing of what it saw. Time: two calls of the
 * upstream at most, each within its timeout. Size: 2 MiB in, 1 MiB out. Failure: a gate that is closed, or an upstream that
 * is dead, slow or not understood, is answered with 5xx and {@code {code, content}}; no checkout comes through unjudged, and
 * no completion reaches the merchant that was not ruled open.
 */
@AnyQuery
@Path("/adapters/ucp/{binding}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class UcpResource {
    private final UcpShops shops;
    private final SessionProxy proxy;

    UcpResource(UcpShops shops, SessionProxy proxy) {
        this.shops = shops;
        this.proxy = proxy;
    }

    /** What an agent asks first: the merchant's own profile, pointing here. */
    @GET
    @Path("/.well-known/ucp")
    @NonBlocking
    @Operation(operationId = "ucpDiscovery", summary = "Universal Commerce Protocol: business profile")
    public Uni<Response> discover(@PathParam("binding") String binding, @Context HttpHeaders headers) {
        return answer(binding, headers, shop -> {
            PermalinkEndpoint permalinks = shops.permalink(binding) == null ? null : PermalinkEndpoint.atGate(shop);
            return Uni.createFrom()
                    .completionStage(() ->
                            proxy.look(shop, "/.well-known/ucp", profile -> UcpProfile.of(profile, shop, permalinks)));
        });
    }

    /** Makes a checkout. */
    @POST
    @Path("/checkout-sessions")
    @NonBlocking
    @Operation(operationId = "ucpCreateCheckout", summary = "Universal Commerce Protocol: create a checkout")
    public Uni<Response> create(@PathParam("binding") String binding, @Context HttpHeaders headers, Body body) {
        return pass(binding, headers, "POST", null, null, body);
    }

    /** Shows a checkout as it is now. */
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

    /** Gives a checkout up. */
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

    /** Places the order, if the checkout may be sold. */
    @POST
    @Path("/checkout-sessions/{session}/complete")
    @NonBlocking
    @Operation(operationId = "ucpCompleteCheckout", summary = "Universal Commerce Protocol: complete a checkout")
    public Uni<Response> complete(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return answer(binding, headers, shop -> {
            UcpCall call = UcpCall.of(shop, headers, "POST", session, "complete", body);
            return Uni.createFrom()
                    .completionStage(() -> proxy.complete(
                            shop, call.dialect(), call.call(), call.lookup(shops.lookupAuthorization(binding))));
        });
    }

    private Uni<Response> pass(
            String binding,
            HttpHeaders headers,
            String method,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        return answer(binding, headers, shop -> {
            UcpCall call = UcpCall.of(shop, headers, method, session, action, body);
            return Uni.createFrom().completionStage(() -> proxy.pass(shop, call.dialect(), call.call()));
        });
    }

    private Uni<Response> answer(
            String binding, HttpHeaders headers, Function<ProxiedShop, Uni<ProxyOutcome>> forward) {
        UcpAnswers answers = new UcpAnswers(headers);
        ProxiedShop shop = shops.find(binding);
        try {
            if (shop == null) {
                throw new UcpRefusal(404, UcpError.of("not_found", "there is no such storefront"));
            }
            return forward.apply(shop).map(answers::of).onFailure().recoverWithItem(answers::failed);
        } catch (UcpRefusal refusal) {
            return Uni.createFrom().item(answers.of(refusal));
        }
    }
}
