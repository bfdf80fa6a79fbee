package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedStorefront;
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
 * The gate in front of the merchant's permalinks of the Universal Commerce Protocol ({@code
 * dev.ucp.shopping.permalink}).
 *
 * <ul>
 *   <li>Authentication: none; browsers and link previews open links.
 *   <li>Answer: always 303, to the merchant's configured endpoint or to the hand-over URL of a ruling, never to a URL
 *       in the link. The link's statements about the buyer are forwarded to the merchant's endpoint, which is the same
 *       business and applies them; no part goes to another storefront, and secrets are not forwarded at all.
 *   <li>Version: the specification's main branch, because no release has permalinks yet.
 *   <li>Time: no upstream call; one decision, or two if lines are left out before a hand-over.
 *   <li>Size: 500 items, and 4,096 octets for the request line, a setting of the server ({@code
 *       quarkus.http.limits.max-initial-line-length}). The server answers a longer line with 414, and a malformed URL
 *       with 400.
 *   <li>Failure: a closed gate redirects to the endpoint without items. No goods enter a cart unjudged.
 * </ul>
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
    /** The path as it was sent, without the slash after the endpoint. */
    private static final Pattern LINK = Pattern.compile(".*?/adapters/ucp/[^/]+/permalink(?:/(.*))?");

    private final UcpStorefronts storefronts;
    private final ResolvePermalink links;

    PermalinkResource(UcpStorefronts storefronts, ResolvePermalink links) {
        this.storefronts = storefronts;
        this.links = links;
    }

    /** Resolves a link without items. */
    @GET
    @NonBlocking
    @Operation(operationId = "ucpPermalink", summary = "Universal Commerce Protocol: resolve a permalink")
    public Uni<Response> resolve(@PathParam("binding") String binding, @Context HttpServerRequest request) {
        return answer(binding, request);
    }

    /** Resolves a link with items. */
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
        ProxiedStorefront storefront = storefronts.find(binding);
        PermalinkEndpoint endpoint = storefronts.permalink(binding);
        if (storefront == null || endpoint == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no permalinks are resolved for this storefront");
        }
        return Uni.createFrom()
                .completionStage(() -> links.resolve(storefront, endpoint, path(request), request.query()))
                .map(PermalinkResource::seeOther);
    }

    /** The undecoded path: the server's decoding and normalisation may change its meaning. */
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
