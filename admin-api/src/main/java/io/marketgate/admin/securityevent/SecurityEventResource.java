package io.marketgate.admin.securityevent;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Reach;
import io.marketgate.access.Roles;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Members;
import io.marketgate.admin.PageQuery;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who was refused, which key was used, who erased a buyer. */
@Path("/admin/v1/security-events")
@Tag(name = "Changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
public class SecurityEventResource {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    private final SecurityEvents events;
    private final CurrentCaller caller;
    private final Clock clock;

    SecurityEventResource(SecurityEvents events, CurrentCaller caller, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** The events of a span, the latest first. */
    @GET
    @Operation(
            operationId = "listSecurityEvents",
            summary = "List refusals, uses of keys and erasures, the latest first",
            description =
                    "Those of the merchant's credentials. An operator of the platform who names no merchant gets those of no"
                            + " merchant: credentials that are nobody's. They are written behind the answers: refusals a minute"
                            + " later, uses of keys an hour later, erasures at once.")
    public Listing<SecurityEventView> list(
            @RestQuery
                    @Parameter(
                            description = "first instant; a day before `to` where nothing is said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(
                            description = "first instant no longer; now where nothing is said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String to,
            @RestQuery
                    @Parameter(
                            description = "of this kind only",
                            schema = @Schema(implementation = SecurityEvent.Kind.class))
                    @Nullable
                    String kind,
            @BeanParam PageQuery page) {
        Instant end = Members.instant("to", to);
        Instant last = end == null ? clock.instant() : end;
        Instant begin = Members.instant("from", from);
        Instant first = begin == null ? last.minus(USUAL) : begin;
        Set<SecurityEvent.Kind> kinds = kind == null
                ? EnumSet.allOf(SecurityEvent.Kind.class)
                : Set.of(Members.read("kind", kind, SecurityEventResource::kind));
        Long before = Members.readIfAny("cursor", page.cursor(), SecurityEventResource::sequence);
        int limit = page.limit();
        MerchantId merchant = merchant();
        List<SecurityEvents.Recorded> found = events.list(
                Members.whole("from", () -> new SecurityEvents.Query(merchant, first, last, kinds, before, limit + 1)));
        List<SecurityEventView> shown =
                found.stream().limit(limit).map(SecurityEventView::of).toList();
        return new Listing<>(
                shown,
                found.size() > limit ? String.valueOf(shown.get(limit - 1).sequence()) : null);
    }

    /** The merchant whose events are read; null for those of no merchant, which the platform's operator reads. */
    private @Nullable MerchantId merchant() {
        Caller calling = caller.get();
        return calling.reach() instanceof Reach.Platform platform ? platform.named() : calling.merchant();
    }

    private static SecurityEvent.Kind kind(String text) {
        return Arrays.stream(SecurityEvent.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of security event is named `" + text + "`"));
    }

    private static Long sequence(String text) {
        if (!SEQUENCE.matcher(text).matches()) {
            throw ProblemException.invalid("cursor", "must be `next` of the page before");
        }
        return Long.valueOf(text);
    }
}
