package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The Saleor app (Saleor 3.21 and later, by its main branch of 2026-08-21).
 *
 * <ul>
 *   <li>Proof: a detached JWS over the raw body by a key of the configured shop's key set. An event without that proof is
 *       answered as one that cannot be ruled, which tells and sells nothing; a body that is no event, with 401,
 *       unless its header says that it filters shipping methods.
 *   <li>Time: the platform connects for 2 s and reads for 18 s; the gate waits 2 s at most for the shop's keys.
 *   <li>Failure: where the filter of shipping methods is not answered, Saleor filters nothing and sells. So the gate answers
 *       whatever happens to it, as long as it is alive, and then excludes every method. A transaction that is not answered
 *       fails.
 *   <li>Size: as the gate's limit for bodies. A filter call that is larger is read up to that limit, and excludes every
 *       method that is named there.
 * </ul>
 */
@AnyQuery
@Path("/adapters/saleor/{binding}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AppResource {
    private final Shops shops;
    private final PlatformGate gate;
    private final Unruled unruled;

    AppResource(Shops shops, PlatformGate gate, Unruled unruled) {
        this.shops = shops;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** What the app may see and is asked; no secret stands in it. */
    @GET
    @Path("/manifest")
    @NonBlocking
    @Operation(operationId = "saleorManifest", summary = "Saleor app: manifest")
    public ObjectNode manifest(@PathParam("binding") String binding) {
        return Manifest.of(shops.of(binding).app());
    }

    /**
     * Takes the token that an installation offers, and forgets it: the gate asks nothing of the shop's API, so it keeps nothing
     * that could be stolen. Another shop's is refused, so that an installation there fails at once.
     */
    @POST
    @Path("/token")
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    @Operation(operationId = "saleorToken", summary = "Saleor app: token of an installation")
    public ObjectNode accept(
            @PathParam("binding") String binding, @HeaderParam("Saleor-Api-Url") @Nullable String api, Body body) {
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        if (!isOf(shops.of(binding).url(), api)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "the app is configured for another shop");
        }
        Told.need(Told.tree(body), "/auth_token");
        return accepted.put("success", true);
    }

    private static boolean isOf(URI shop, @Nullable String api) {
        try {
            return api != null
                    && shop.getAuthority().equalsIgnoreCase(URI.create(api).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Answers an event. */
    @POST
    @Path("/webhooks")
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    @Operation(operationId = "saleorWebhook", summary = "Saleor app: synchronous webhooks")
    public Uni<ObjectNode> answer(
            @PathParam("binding") String binding,
            @HeaderParam("Saleor-Signature") @Nullable String signature,
            @HeaderParam(FilterCall.HEADER) @Nullable String event,
            Body body) {
        Shop shop = shops.of(binding);
        return Uni.createFrom()
                .completionStage(() -> shop.prove(signature, body))
                .onItem()
                .transformToUni(caller -> ruled(caller, shop.storefront(), body))
                .onFailure()
                .recoverWithUni(failure -> unjudged(shop.storefront(), event, body, failure));
    }

    private Uni<ObjectNode> ruled(Caller caller, StorefrontId storefront, Body body) {
        Event event = Event.read(Told.tree(body));
        PlatformCart cart = event.cart();
        return Uni.createFrom()
                .completionStage(() -> event.webhook().movesMoney()
                        ? gate.ruleWithReceipt(caller, storefront, cart)
                        : gate.rule(caller, storefront, cart))
                .map(ruling -> Answer.of(event, ruling));
    }

    private static boolean isUnproven(Throwable failure) {
        return failure instanceof ProblemException refused
                && refused.problem().status() == ProblemType.UNAUTHENTICATED.status();
    }

    /** The safe answer; or the fault of a body that is no event, for then there is nothing to exclude and nothing to fail. */
    private Uni<ObjectNode> unjudged(StorefrontId storefront, @Nullable String header, Body body, Throwable failure) {
        Event event;
        try {
            event = Event.read(Told.tree(body));
        } catch (ProblemException e) {
            event = FilterCall.find(header, body);
            if (event == null) {
                return Uni.createFrom().failure(isUnproven(failure) ? failure : e);
            }
        }
        if (Told.isAtFault(failure)) {
            return Uni.createFrom().item(Answer.unruled(event, "This cannot be judged: " + Told.fault(failure) + "."));
        }
        unruled.log("saleor", storefront, failure);
        return Uni.createFrom().item(Answer.unruled(event, Wording.LATER));
    }
}
