package io.marketgate.admin.expiring;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Markets;
import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.marketgate.merchant.MerchantId;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What closes, because something ends. */
@Path("/admin/v1/expiring")
@Tag(name = "Expiring")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class ExpiringResource {
    private final List<Expiring> sources;
    private final Markets markets;
    private final CurrentCaller caller;
    private final Clock clock;

    ExpiringResource(@All List<Expiring> sources, Markets markets, CurrentCaller caller, Clock clock) {
        this.sources = sources;
        this.markets = markets;
        this.caller = caller;
        this.clock = clock;
    }

    /** What ends within a period, the soonest first. */
    @GET
    @Operation(
            operationId = "listExpiring",
            summary = "List what ends, begins or falls due within a period",
            description =
                    "Evidence, partners' licences, eligibility, the merchant's own rules, the law's pilots and rules,"
                            + " and reviews of packs: the soonest first. Of buyers there are numbers only.")
    public ExpiringView list(@BeanParam ExpiringQuery asked) {
        MerchantId merchant = caller.get().merchant();
        Ending.Query query = asked.query(clock.instant(), markets);
        Ending.Place place = asked.place(query);
        List<Ending> found = sources.stream()
                .flatMap(source -> source.list(merchant, query, place, asked.limit() + 1).stream())
                .sorted(Ending.ORDER)
                .limit(asked.limit() + 1L)
                .toList();
        boolean more = found.size() > asked.limit();
        List<Ending> page = more ? found.subList(0, asked.limit()) : found;
        return new ExpiringView(
                query.until(),
                page.stream().map(EndingView::of).toList(),
                ExpiringView.BuyerCounts.of(counts(merchant, query)),
                more ? ExpiringQuery.cursor(page.get(page.size() - 1)) : null);
    }

    private Map<Ending.Kind, Long> counts(MerchantId merchant, Ending.Query query) {
        Map<Ending.Kind, Long> counts = new EnumMap<>(Ending.Kind.class);
        sources.forEach(source -> counts.putAll(source.count(merchant, query)));
        return counts;
    }
}
