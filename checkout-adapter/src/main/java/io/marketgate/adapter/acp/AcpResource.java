package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.proxy.Lookup;
import io.marketgate.adapter.proxy.ProxiedShop;
import io.marketgate.adapter.proxy.SessionProxy;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's endpoints of the Agentic Commerce Protocol, 2026-04-17 and 2026-01-30, with the gate in front of them.
 *
 * <p>Authentication: an agent has one credential, and it is the merchant's; it goes on as it came, and what the merchant
 * refuses is not judged. The gate knows for whom it judges by its configuration. Time: two calls of the upstream at most,
 * each within its timeout. Size: 2 MiB in, 1 MiB out. Failure: a gate that is closed, or an upstream that is dead, slow or
 * not understood, is answered with 5xx and an {@code Error}; no session comes through unjudged, and no completion reaches
 * the merchant that was not ruled open.
 */
@AnyQuery
@Path("/adapters/acp/{binding}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AcpResource {
    private final AcpShops shops;
    private final SessionProxy proxy;

    AcpResource(AcpShops shops, SessionProxy proxy) {
        this.shops = shops;
        this.proxy = proxy;
    }

    /** What an agent asks first. */
    @GET
    @Path("/.well-known/acp.json")
    @NonBlocking
    @Operation(operationId = "acpDiscovery", summary = "Agentic Commerce Protocol: discovery")
    public Response discover(@PathParam("binding") String binding) {
        ProxiedShop shop = shops.find(binding);
        return shop == null
                ? AcpAnswers.refused(noShop())
                : Response.ok(discovery(shop)).build();
    }

    /** Makes a session. */
    @POST
    @Path("/checkout_sessions")
    @NonBlocking
    @Operation(operationId = "acpCreateSession", summary = "Agentic Commerce Protocol: create a checkout session")
    public Uni<Response> create(@PathParam("binding") String binding, @Context HttpHeaders headers, Body body) {
        return answer(headers, () -> call(binding, headers, null, null, body));
    }

    /** Shows a session as it is now. */
    @GET
    @Path("/checkout_sessions/{session}")
    @NonBlocking
    @Operation(operationId = "acpGetSession", summary = "Agentic Commerce Protocol: retrieve a checkout session")
    public Uni<Response> get(
            @PathParam("binding") String binding, @PathParam("session") String session, @Context HttpHeaders headers) {
        return answer(headers, () -> call(binding, headers, session, null, null));
    }

    /** Changes a session. */
    @POST
    @Path("/checkout_sessions/{session}")
    @NonBlocking
    @Operation(operationId = "acpUpdateSession", summary = "Agentic Commerce Protocol: update a checkout session")
    public Uni<Response> update(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return answer(headers, () -> call(binding, headers, session, null, body));
    }

    /** Places the order, if the session may be sold. */
    @POST
    @Path("/checkout_sessions/{session}/complete")
    @NonBlocking
    @Operation(operationId = "acpCompleteSession", summary = "Agentic Commerce Protocol: complete a checkout session")
    public Uni<Response> complete(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return answer(headers, () -> call(binding, headers, session, "complete", body));
    }

    /** Gives a session up. */
    @POST
    @Path("/checkout_sessions/{session}/cancel")
    @NonBlocking
    @Operation(operationId = "acpCancelSession", summary = "Agentic Commerce Protocol: cancel a checkout session")
    public Uni<Response> cancel(
            @PathParam("binding") String binding,
            @PathParam("session") String session,
            @Context HttpHeaders headers,
            Body body) {
        return answer(headers, () -> call(binding, headers, session, "cancel", body));
    }

    private AcpCall call(
            String binding,
            HttpHeaders headers,
            @Nullable String session,
            @Nullable String action,
            @Nullable Body body) {
        ProxiedShop shop = shops.find(binding);
        if (shop == null) {
            throw noShop();
        }
        return AcpCall.of(shop, headers, session, action, body);
    }

    private Uni<Response> answer(HttpHeaders headers, Supplier<AcpCall> read) {
        AcpAnswers answers = new AcpAnswers(headers);
        AcpCall call;
        try {
            call = read.get();
        } catch (AcpRefusal refusal) {
            return Uni.createFrom().item(answers.echoed(refusal));
        }
        return Uni.createFrom()
                .completionStage(() -> "complete".equals(call.call().action())
                        ? proxy.complete(call.shop(), call.dialect(), call.call(), Lookup.byAgent(call.lookup()))
                        : proxy.pass(call.shop(), call.dialect(), call.call()))
                .map(outcome -> answers.of(outcome, call.version()))
                .onFailure()
                .recoverWithItem(answers::failed);
    }

    private static AcpRefusal noShop() {
        return new AcpRefusal(404, AcpError.invalid("not_found", "there is no such storefront"));
    }

    private static ObjectNode discovery(ProxiedShop shop) {
        ObjectNode discovery = JsonNodeFactory.instance.objectNode();
        ObjectNode protocol = discovery.putObject("protocol").put("name", "acp");
        protocol.put("version", AcpVersion.spoken().get(0));
        AcpVersion.spoken().forEach(protocol.putArray("supported_versions")::add);
        discovery.put("api_base_url", shop.publicUrl());
        discovery.putArray("transports").add("rest");
        discovery.putObject("capabilities").putArray("services").add("checkout");
        return discovery;
    }
}
