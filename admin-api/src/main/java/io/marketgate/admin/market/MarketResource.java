package io.marketgate.admin.market;

import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.Law;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Moments;
import io.marketgate.admin.Outcomes;
import io.marketgate.catalogue.Moment;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
    private final Moments moments;

    MarketResource(Law law, Moments moments) {
        this.law = law;
        this.moments = moments;
    }

    /** All of them, groups included, in one page: there are no more than countries. */
    @GET
    @Operation(operationId = "listMarkets", summary = "List the markets and their groups")
    public Listing<MarketSummary> list(@BeanParam AsOfQuery asOf) {
        Moment moment = moments.of(asOf);
        return new Listing<>(
                law.packs(moment).all().stream().map(MarketSummary::of).toList(), null, Moments.revision(moment));
    }

    /** One of them, with its rules as sentences. */
    @GET
    @Path("/{market}")
    @Operation(operationId = "getMarket", summary = "Read a market's regime, rules and identity policy")
    public MarketView get(@RestPath String market, @BeanParam AsOfQuery asOf) {
        MarketCode code = Outcomes.named(market, MarketCode::parse, MarketResource::absent);
        Moment moment = moments.of(asOf);
        Packs packs = law.packs(moment);
        return packs.pack(code).map(pack -> MarketView.of(pack, packs, moment)).orElseThrow(MarketResource::absent);
    }

    private static ProblemException absent() {
        return Outcomes.notFound("there is no pack for such a market");
    }
}
