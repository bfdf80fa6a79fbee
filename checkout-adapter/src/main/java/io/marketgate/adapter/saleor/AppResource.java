package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The Saleor app (Saleor 3.21 and later, by its main branch of 2026-08-21).
 *
 * <ul>
 *   <li>Proof: a detached JWS over the raw body with a key of the configured shop's key set. An event without this
 *       proof is answered as one that cannot be ruled, which reveals and sells nothing. A body that is not an event is
 *       answered 401, unless its header states that it filters shipping methods.
 *   <li>Time: the platform connects for 2 s and reads for 18 s; the gate waits at most 2 s for the shop's keys.
 *   <li>Failure: if the filter of shipping methods is not answered, Saleor excludes none and sells. So the gate answers
 *       in every case while it is alive, and excludes every method on a failure. A transaction without an answer fails.
 *   <li>Size: as the gate's limit for bodies. A larger filter call is read up to that limit, and every method that it
 *       names is excluded.
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
    private final AppPage page;

    AppResource(Shops shops, PlatformGate gate, Unruled unruled, AppPage page) {
        this.shops = shops;
        this.gate = gate;
        this.unruled = unruled;
        this.page = page;
    }

    /** The page of the app in the shop's dashboard. It is for people, and no part of the API. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    @Operation(hidden = true)
    public RestResponse<String> page(@PathParam("binding") String binding) {
        Shop shop = shops.of(binding);
        return RestResponse.ResponseBuilder.ok(page.html(shop))
                .header("Content-Security-Policy", AppPage.policy(shop))
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The permissions and webhooks of the app; holds no secret. */
    @GET
    @Path("/manifest")
    @NonBlocking
    @Operation(operationId = "saleorManifest", summary = "Saleor app: manifest")
    public ObjectNode manifest(@PathParam("binding") String binding) {
        return Manifest.of(shops.of(binding).app());
    }

    /**
     * Receives the token of an installation and discards it: the gate does not call the shop's API, so it stores no
     * token that could be stolen. An installation in another shop is refused, so that it fails at once.
     */
    @POST
    @Path("/token")
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    @Operation(operationId = "saleorToken", summary = "Saleor app: token of an installation")
    public ObjectNode accept(
            @PathParam("binding") String binding, @HeaderParam("Saleor-Api-Url") @Nullable String api, Body body) {
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        Shop shop = shops.of(binding);
        if (!isOf(shop.url(), api)) {
            throw ProblemException.refused(
                    new Refused(Refusal.OTHER_SHOP, shop.caller().merchant(), null),
                    "the app is configured for another shop");
        }
        PlatformJson.required(PlatformJson.tree(body), "/auth_token");
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
        Event event = Event.read(PlatformJson.tree(body));
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

    /**
     * The safe answer, or the fault of a body that is not an event: then there is no method to exclude and no
     * transaction to fail.
     */
    private Uni<ObjectNode> unjudged(StorefrontId storefront, @Nullable String header, Body body, Throwable failure) {
        Event event;
        try {
            event = Event.read(PlatformJson.tree(body));
        } catch (ProblemException e) {
            event = FilterCall.find(header, body);
            if (event == null) {
                return Uni.createFrom().failure(isUnproven(failure) ? failure : e);
            }
        }
        if (PlatformJson.isBadRequest(failure)) {
            return Uni.createFrom()
                    .item(Answer.unruled(event, "This cannot be judged: " + PlatformJson.fault(failure) + "."));
        }
        unruled.log("saleor", storefront, failure);
        return Uni.createFrom().item(Answer.unruled(event, Wording.LATER));
    }
}
