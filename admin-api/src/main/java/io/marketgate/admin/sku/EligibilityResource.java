package io.marketgate.admin.sku;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.ETag;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Moments;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The merchant's own word on a SKU in a market. It can only tighten what the rules say. */
@Path("/admin/v1/skus/{sku}/markets")
@Tag(name = "Eligibility of SKUs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class EligibilityResource {
    private final CatalogueEditor editor;
    private final CurrentCaller caller;
    private final Markets markets;
    private final IdleEligibility idle;
    private final Moments moments;
    private final Clock clock;

    EligibilityResource(
            CatalogueEditor editor,
            CurrentCaller caller,
            Markets markets,
            IdleEligibility idle,
            Moments moments,
            Clock clock) {
        this.idle = idle;
        this.editor = editor;
        this.caller = caller;
        this.markets = markets;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * Writes eligibility for the stated channels and interval, and the rest stays; or all of it. Eligibility for a group holds for its
     * members. Of a market's and its groups' eligibility the stricter counts.
     */
    @PUT
    @Path("/{market}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putEligibility", summary = "Say whether a SKU may be sold in a market")
    public RestResponse<Revision> put(
            @RestPath String sku,
            @RestPath String market,
            @NotNull @Valid EligibilityBody body,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        Caller calling = caller.get();
        Sku named = Members.read("sku", sku, Sku::new);
        MarketCode code = Members.read("market", market, markets::marketOrGroup);
        Instant now = clock.instant();
        Expectation seen = ETag.expectation(body.seen(code.value(), ifMatch));
        MarketEligibility whole = body.whole(named, code, now);
        if (whole != null) {
            List<Notice> notices = idle.notices(calling.merchant(), whole, now);
            return Outcomes.answer(
                    editor.putEligibility(calling.merchant(), whole, seen, author(calling)), Outcomes::unfit, notices);
        }
        Eligibility said = body.eligibility(named, code, now);
        List<Notice> notices = idle.notices(calling.merchant(), said, now);
        return Outcomes.answer(
                editor.putEligibility(calling.merchant(), said, seen, author(calling)), Outcomes::unfit, notices);
    }

    /** The eligibility of the SKU in the market, with its ETag; or as it was. */
    @GET
    @Path("/{market}")
    @Operation(operationId = "getEligibility", summary = "Read what is said of a SKU in a market")
    public RestResponse<Item<MarketEligibilityBody>> get(
            @RestPath String sku, @RestPath String market, @BeanParam AsOfQuery asOf) {
        Moment moment = moments.of(asOf);
        Stored<MarketEligibility> stored = said(moments.reading(moment), sku(sku), market(market));
        Item<MarketEligibilityBody> item = MarketEligibilityBody.item(stored, moment);
        return moment == null
                ? Outcomes.tagged(RestResponse.Status.OK, item, stored.revision())
                : RestResponse.ok(item);
    }

    /** The eligibility of the SKU in all markets, in their order. There is one page, because a SKU has few markets. */
    @GET
    @Operation(operationId = "listEligibility", summary = "List what is said of a SKU in all markets")
    public Listing<Item<MarketEligibilityBody>> list(@RestPath String sku, @BeanParam AsOfQuery asOf) {
        Moment moment = moments.of(asOf);
        CatalogueReading reading = moments.reading(moment);
        MerchantId merchant = caller.get().merchant();
        Sku named = sku(sku);
        if (reading.find(merchant, Resource.SKU, named) == null) {
            throw absent();
        }
        List<Item<MarketEligibilityBody>> items = reading.eligibility(merchant, named).stream()
                .map(stored -> MarketEligibilityBody.item(stored, moment))
                .toList();
        return new Listing<>(items, null, Moments.revision(moment));
    }

    /** Deletes the eligibility of the SKU in the market, at the revision that the deleter has seen. */
    @DELETE
    @Path("/{market}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteEligibility", summary = "Take back what is said of a SKU in a market")
    public RestResponse<Revision> delete(
            @RestPath String sku, @RestPath String market, @RestHeader("If-Match") @Nullable String ifMatch) {
        Sku named = sku(sku);
        MarketCode code = market(market);
        if (ifMatch == null) {
            said(editor, named, code);
            throw Outcomes.unconditional();
        }
        Caller calling = caller.get();
        return Outcomes.answer(
                editor.deleteEligibility(calling.merchant(), named, code, ETag.expectation(ifMatch), author(calling)));
    }

    private Stored<MarketEligibility> said(CatalogueReading reading, Sku sku, MarketCode market) {
        Stored<MarketEligibility> stored = reading.eligibility(caller.get().merchant(), sku, market);
        if (stored == null) {
            throw absent();
        }
        return stored;
    }

    private static Sku sku(String text) {
        return Outcomes.named(text, Sku::new, EligibilityResource::absent);
    }

    private static MarketCode market(String text) {
        return Outcomes.named(text, MarketCode::parse, EligibilityResource::absent);
    }

    private static ProblemException absent() {
        return Outcomes.notFound("nothing is said of such a SKU there");
    }

    private static Author author(Caller calling) {
        return new Author(calling.actor(), calling.name());
    }
}
