package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The permalinks of the Universal Commerce Protocol ({@code dev.ucp.shopping.permalink}), with the gate in front of the
 * merchant's own.
 *
 * <p>Authentication: none; a link is opened by a browser, and by whatever looks at links. Answer: always 303, to the
 * merchant's configured endpoint or to the hand-over of a ruling, never to where a link says. What a link says of the buyer
 * goes on to the merchant's endpoint, for that is the same business, which applies and consumes it; to another storefront
 * nothing of it goes, and secrets go to nobody. Versions: the specification's main branch, for no release has links yet.
 * Time: nobody is called; one decision is made, or two where lines are left out of a hand-over. Size: 500 items, and 4,096
 * octets of the request's line, a setting of the server ({@code quarkus.http.limits.max-initial-line-length}), which answers
 * a longer one with 414 and one that is no URL with 400. Failure: a gate that is closed sends the browser to the endpoint
 * without items, a dead one sends it nowhere; nothing comes into a cart unjudged.
 */
@AnyQuery
@Path("/adapters/ucp/{binding}/permalink")
@PermitAll
@APIResponse(
        responseCode = "303",
        description = "Where the buyer goes on: the merchant's own permalink endpoint, or another storefront of it",
        headers = {
            @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")),
            @Header(name = "Cache-Control", schema = @Schema(type = SchemaType.STRING)),
            @Header(name = "Referrer-Policy", schema = @Schema(type = SchemaType.STRING))
        })
public class PermalinkResource {
    /** The path as it was sent, without the slash behind the endpoint. */
    private static final Pattern LINK = Pattern.compile(".*?/adapters/ucp/[^/]+/permalink(?:/(.*))?");

    private final UcpShops shops;
    private final ResolvePermalink links;

    PermalinkResource(UcpShops shops, ResolvePermalink links) {
        this.shops = shops;
        this.links = links;
    }

    /** Resolves a link that names no items. */
    @GET
    @NonBlocking
    @Operation(operationId = "ucpPermalink", summary = "Universal Commerce Protocol: resolve a permalink")
    public Uni<Response> resolve(@PathParam("binding") String binding, @Context HttpServerRequest request) {
        return answer(binding, request);
    }

    /** Resolves a link that names items. */
    @GET
    @Path("/{items: .+}")
    @NonBlocking
    @Operation(
            operationId = "ucpPermalinkWithItems",
            summary = "Universal Commerce Protocol: resolve a permalink with compact items")
    @Parameter(
            name = "items",
            in = ParameterIn.PATH,
            required = true,
            description = "Pairs of item and quantity, such as `A-1:2,~Z2lkOi8v:1`",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Response> resolveItems(@PathParam("binding") String binding, @Context HttpServerRequest request) {
        return answer(binding, request);
    }

    private Uni<Response> answer(String binding, HttpServerRequest request) {
        ProxiedShop shop = shops.find(binding);
        PermalinkEndpoint endpoint = shops.permalink(binding);
        if (shop == null || endpoint == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no permalinks are resolved for this storefront");
        }
        return Uni.createFrom()
                .completionStage(() -> links.resolve(shop, endpoint, path(request), request.query()))
                .map(PermalinkResource::seeOther);
    }

    /** As it was sent: what the server decodes and tidies up may mean something else. */
    private static @Nullable String path(HttpServerRequest request) {
        Matcher link = LINK.matcher(request.path());
        return link.matches() ? Objects.requireNonNullElse(link.group(1), "") : null;
    }

    private static Response seeOther(String location) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
