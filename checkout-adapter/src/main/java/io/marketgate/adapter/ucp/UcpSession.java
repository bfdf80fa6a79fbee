package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.proxy.MinorUnits;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.adapter.proxy.SessionReading;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checkout (UCP, {@code shopping/checkout.json}) as the merchant answered it. */
final class UcpSession {
    private static final String ESCALATED = "requires_escalation";
    private static final Set<String> BEFORE_READY = Set.of("incomplete", ESCALATED);
    private static final Set<String> READY = Set.of("ready_for_complete", "complete_in_progress");

    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(15);
    private static final String COMPLETED = "completed";

    private UcpSession() {}

    /**
     * Reads a checkout. Its {@code context} is only a hint about the buyer and is not judged. The buyer's identity is
     * looked up under the checkout's id, which the merchant assigns.
     *
     * @param language of the agent's buyer, if the checkout has none
     * @throws ProblemException if it is not a checkout of a version that the gate speaks
     */
    static SessionReading read(ObjectNode session, JsonNode asked, @Nullable String language) {
        UcpVersion version = UcpVersion.stated(session);
        SessionId id = SessionId.of(session);
        String status = PlatformJson.required(session, "/status");
        Progress progress = progress(status);
        String stated = PlatformJson.text(session, "/context/language");
        Currency currency = PlatformJson.currency(session, "/currency");
        if (currency == null) {
            throw ProblemException.invalid("/currency", "is needed");
        }
        PlatformCart cart = new PlatformCart(
                BEFORE_READY.contains(status) ? Stage.CART : Stage.PLACE_ORDER,
                id.value(),
                stated == null ? language : stated,
                currency,
                UcpDestination.of(session, asked),
                subject(id),
                lines(session, currency, version));
        return new SessionReading(
                id, progress, cart, PlatformJson.text(session, "/continue_url"), isEscalated(session));
    }

    /**
     * The quantity in whole units of sale, rounded up: goods by weight or length are counted in steps of a power of ten
     * (UCP, {@code common/types/unit.json}).
     */
    private static int units(JsonNode line) {
        int steps = PlatformJson.integer(line, "/quantity", 1);
        BigDecimal scale = PlatformJson.decimal(line, "/item/quantity_unit/scale");
        if (scale == null) {
            return steps;
        }
        if (scale.stripTrailingZeros().scale() > 0 || scale.signum() < 0 || scale.compareTo(LARGEST_SCALE) > 0) {
            throw ProblemException.invalid("/item/quantity_unit/scale", "0 to " + LARGEST_SCALE + " is expected");
        }
        return BigDecimal.valueOf(steps)
                .movePointLeft(scale.intValueExact())
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** The subject under which the merchant's identity page verifies the buyer of a checkout. */
    private static String subject(SessionId id) {
        return "ucp:" + id;
    }

    /** Whether it is the status of a checkout that can lead to an order or has led to one. */
    static boolean isLive(String status) {
        return status.equals(COMPLETED) || BEFORE_READY.contains(status) || READY.contains(status);
    }

    /** Whether the merchant itself requires that the buyer goes on elsewhere. */
    static boolean isEscalated(JsonNode session) {
        return ESCALATED.equals(PlatformJson.text(session, "/status"));
    }

    private static Progress progress(String status) {
        if (status.equals(COMPLETED)) {
            return Progress.ORDERED;
        }
        if (status.equals("canceled")) {
            return Progress.ENDED;
        }
        if (isLive(status)) {
            return Progress.OPEN;
        }
        throw ProblemException.invalid("/status", "is not a status of a checkout");
    }

    private static List<PlatformLine> lines(JsonNode session, Currency currency, UcpVersion version) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : PlatformJson.list(session, "/line_items")) {
            int quantity = version.isDetailed() ? units(line) : PlatformJson.integer(line, "/quantity", 1);
            lines.add(MinorUnits.line(line, lines.size(), quantity, currency, "/item/price"));
        }
        return lines;
    }
}
