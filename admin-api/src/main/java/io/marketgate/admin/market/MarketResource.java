package io.marketgate.admin.market;

import io.marketgate.access.Roles;
import io.marketgate.admin.Law;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Outcomes;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The markets whose law the gate knows. */
@Path("/admin/v1/markets")
@Tag(name = "Markets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class MarketResource {
    private final Law law;

    MarketResource(Law law) {
        this.law = law;
    }

    /** All of them, groups included, in one page: there are no more than countries. */
    @GET
    @Operation(operationId = "listMarkets", summary = "List the markets and their groups")
    public Listing<MarketSummary> list() {
        return new Listing<>(
                law.snapshot().packs().all().stream().map(MarketSummary::of).toList(), null);
    }

    /** One of them, with its rules as sentences. */
    @GET
    @Path("/{market}")
    @Operation(operationId = "getMarket", summary = "Read a market's regime, rules and identity policy")
    public MarketView get(@RestPath String market) {
        MarketCode code = Outcomes.named(market, MarketCode::new, MarketResource::absent);
        Packs packs = law.snapshot().packs();
        return packs.pack(code).map(pack -> MarketView.of(pack, packs)).orElseThrow(MarketResource::absent);
    }

    private static ProblemException absent() {
        return Outcomes.notFound("there is no pack for such a market");
    }
}
