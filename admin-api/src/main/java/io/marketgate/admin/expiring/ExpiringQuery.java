package io.marketgate.admin.expiring;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.PageQuery;
import io.marketgate.catalogue.Ending;
import io.marketgate.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is to end, where and when. */
public class ExpiringQuery extends PageQuery {
    private static final Period USUAL = Period.ofDays(90);
    private static final Period LONGEST = Period.ofYears(10);

    @RestQuery
    @Parameter(
            description = "a period (ISO 8601), at most ten years from now",
            example = "P90D",
            schema = @Schema(defaultValue = "P90D"))
    @Nullable
    String within;

    @RestQuery
    @Parameter(description = "what matters in that market, also by its group or in every market")
    @Nullable
    String market;

    /** What the parameters ask for, from that instant on. */
    Ending.Query query(Instant now, Markets markets) {
        return new Ending.Query(now, end(now), Members.readIfAny("market", market, markets::withGroups));
    }

    private Instant end(Instant now) {
        try {
            Period period = within == null ? USUAL : Period.parse(within);
            Instant end = now.atOffset(ZoneOffset.UTC).plus(period).toInstant();
            if (end.isAfter(now)
                    && !end.isAfter(now.atOffset(ZoneOffset.UTC).plus(LONGEST).toInstant())) {
                return end;
            }
        } catch (DateTimeException | ArithmeticException notOne) {
            throw misread("within", "must be a period such as `P90D`");
        }
        throw misread("within", "must be at most ten years, and not nothing");
    }

    /** Where the page begins. */
    Ending.Place place(Ending.Query query) {
        String text = cursor();
        if (text == null) {
            return Ending.Place.behind(query.after());
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length == 3) {
                return new Ending.Place(Instant.parse(parts[0]), Ending.Kind.valueOf(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw misread("cursor", "must be `next` of the page before");
        }
        throw misread("cursor", "must be `next` of the page before");
    }

    /** The cursor of the page behind an ending. */
    static String cursor(Ending last) {
        String text = last.at() + " " + last.kind() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException misread(String parameter, String message) {
        return ProblemException.invalid(parameter, message);
    }
}
