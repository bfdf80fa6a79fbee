package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.proxy.Lookup;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.adapter.proxy.SessionProxy;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
 * The gate in front of the merchant's endpoints of the Agentic Commerce Protocol, 2026-04-17 and 2026-01-30.
 *
 * <ul>
 *   <li>Authentication: the agent's credential belongs to the merchant. It is forwarded unchanged, and a call that the
 *       merchant refuses is not judged. The configuration names the storefront to judge for.
 *   <li>Time: at most two upstream calls, each within its timeout.
 *   <li>Size: 2 MiB in, 1 MiB out.
 *   <li>Failure: a closed gate, or an upstream that is down, slow or not understood, is answered with 5xx and an
 *       {@code Error}. No session passes unjudged, and no completion reaches the merchant unless the ruling is open.
 * </ul>
 */
@AnyQuery
@Path("/adapters/acp/{binding}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AcpResource {
    private final AcpStorefronts storefronts;
    private final SessionProxy proxy;
    private final RoutingContext request;

    AcpResource(AcpStorefronts storefronts, SessionProxy proxy, RoutingContext request) {
        this.storefronts = storefronts;
        this.proxy = proxy;
        this.request = request;
    }

    /** Describes the endpoint to agents. */
    @GET
    @Path("/.well-known/acp.json")
    @NonBlocking
    @Operation(operationId = "acpDiscovery", summary = "Agentic Commerce Protocol: discovery")
    public Response discover(@PathParam("binding") String binding) {
        ProxiedStorefront storefront = storefronts.find(binding);
        return storefront == null
                ? AcpAnswers.refused(noStorefront())
                : Response.ok(discovery(storefront)).build();
    }

    /** Creates a session. */
    @POST
    @Path("/checkout_sessions")
    @NonBlocking
    @Operation(operationId = "acpCreateSession", summary = "Agentic Commerce Protocol: create a checkout session")
    public Uni<Response> create(@PathParam("binding") String binding, @Context HttpHeaders headers, Body body) {
        return answer(headers, () -> call(binding, headers, null, null, body));
    }

    /** Returns a session. */
    @GET
    @Path("/checkout_sessions/{session}")
    @NonBlocking
    @Operation(operationId = "acpGetSession", summary = "Agentic Commerce Protocol: retrieve a checkout session")
    public Uni<Response> get(
            @PathParam("binding") String binding, @PathParam("session") String session, @Context HttpHeaders headers) {
        return answer(headers, () -> call(binding, headers, session, null, null));
    }

    /** Updates a session. */
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

    /** Places the order if the session may be sold. */
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

    /** Cancels a session. */
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
        ProxiedStorefront storefront = storefronts.find(binding);
        if (storefront == null) {
            throw noStorefront();
        }
        return AcpCall.of(storefront, headers, session, action, body);
    }

    private Uni<Response> answer(HttpHeaders headers, Supplier<AcpCall> read) {
        AcpAnswers answers = new AcpAnswers(headers);
        AcpCall call;
        try {
            call = read.get();
        } catch (AcpRefusal refusal) {
            if (refusal.status() == 401) {
                Refused.because(Refusal.NO_CREDENTIAL).keepIn(request);
            }
            return Uni.createFrom().item(answers.echoed(refusal));
        }
        return Uni.createFrom()
                .completionStage(() -> "complete".equals(call.call().action())
                        ? proxy.complete(call.storefront(), call.dialect(), call.call(), Lookup.byAgent(call.lookup()))
                        : proxy.pass(call.storefront(), call.dialect(), call.call()))
                .map(outcome -> answers.of(outcome, call.version()))
                .onFailure()
                .recoverWithItem(answers::failed);
    }

    private static AcpRefusal noStorefront() {
        return new AcpRefusal(404, AcpError.invalid("not_found", "there is no such storefront"));
    }

    private static ObjectNode discovery(ProxiedStorefront storefront) {
        ObjectNode discovery = JsonNodeFactory.instance.objectNode();
        ObjectNode protocol = discovery.putObject("protocol").put("name", "acp");
        protocol.put("version", AcpVersion.supported().get(0));
        AcpVersion.supported().forEach(protocol.putArray("supported_versions")::add);
        discovery.put("api_base_url", storefront.publicUrl());
        discovery.putArray("transports").add("rest");
        discovery.putObject("capabilities").putArray("services").add("checkout");
        return discovery;
    }
}
