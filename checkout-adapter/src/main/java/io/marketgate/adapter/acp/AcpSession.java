package io.marketgate.adapter.acp;

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
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checkout session (Agentic Checkout, {@code CheckoutSession}) as the merchant answered it. The members that are
 * judged are the same in both versions.
 */
final class AcpSession {
    private static final String ESCALATED = "requires_escalation";

    /** The states before payment, in which missing facts may still arrive. */
    private static final Set<String> BEFORE_PAYMENT = Set.of("incomplete", "not_ready_for_payment", ESCALATED);

    private static final Set<String> PAYMENT = Set.of(
            "ready_for_payment", "authentication_required", "pending_approval", "complete_in_progress", "in_progress");

    private static final String COMPLETED = "completed";

    private AcpSession() {}

    /**
     * Reads a session. The buyer's identity is looked up under the session's id, which the merchant assigns: an agent's
     * statements about the buyer prove nothing.
     *
     * @param language of the agent's buyer, if the session has no locale
     * @throws ProblemException if it is not a session
     */
    static SessionReading read(ObjectNode session, JsonNode asked, @Nullable String language) {
        SessionId id = SessionId.of(session);
        String status = PlatformJson.required(session, "/status");
        Progress progress = progress(status);
        String locale = PlatformJson.text(session, "/locale");
        Currency currency = PlatformJson.currency(session, "/currency");
        if (currency == null) {
            throw ProblemException.invalid("/currency", "is needed");
        }
        PlatformCart cart = new PlatformCart(
                BEFORE_PAYMENT.contains(status) ? Stage.CART : Stage.PLACE_ORDER,
                id.value(),
                locale == null ? language : locale,
                currency,
                AcpDestination.of(session, asked),
                subject(id),
                lines(session, currency));
        return new SessionReading(
                id, progress, cart, PlatformJson.text(session, "/continue_url"), status.equals(ESCALATED));
    }

    /** The subject under which the merchant's identity page verifies the buyer of a session. */
    private static String subject(SessionId id) {
        return "acp:" + id;
    }

    /** Whether it is the status of a session that can lead to an order or has led to one. */
    static boolean isLive(String status) {
        return status.equals(COMPLETED) || BEFORE_PAYMENT.contains(status) || PAYMENT.contains(status);
    }

    private static Progress progress(String status) {
        if (status.equals(COMPLETED)) {
            return Progress.ORDERED;
        }
        if (status.equals("canceled") || status.equals("expired")) {
            return Progress.ENDED;
        }
        if (isLive(status)) {
            return Progress.OPEN;
        }
        throw ProblemException.invalid("/status", "is not a status of a session");
    }

    private static List<PlatformLine> lines(JsonNode session, Currency currency) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : PlatformJson.list(session, "/line_items")) {
            lines.add(MinorUnits.line(line, lines.size(), currency, "/unit_amount", "/item/unit_amount"));
        }
        return lines;
    }
}
