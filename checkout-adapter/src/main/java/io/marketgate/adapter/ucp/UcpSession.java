package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.proxy.MinorUnits;
import io.marketgate.adapter.proxy.SessionId;
import io.marketgate.adapter.proxy.SessionReading;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checkout (UCP, {@code shopping/checkout.json}) as the merchant answered it. */
final class UcpSession {
    /** The version that is spoken here. */
    static final String VERSION = "2026-04-08";

    private static final Set<String> BEFORE_READY = Set.of("incomplete", "requires_escalation");
    private static final Set<String> READY = Set.of("ready_for_complete", "complete_in_progress");

    private UcpSession() {}

    /**
     * What a checkout says. Its {@code context} is the buyer's hint and judged by nothing; an identity is asked for under
     * the checkout's own name, which the merchant chose.
     *
     * @param language of the agent's buyer, where the checkout tells none
     * @throws ProblemException if it is no checkout of the version
     */
    static SessionReading read(ObjectNode session, JsonNode asked, @Nullable String language) {
        if (!Told.need(session, "/ucp/version").equals(VERSION)) {
            throw ProblemException.invalid("/ucp/version", "is another version than " + VERSION);
        }
        SessionId id = SessionId.of(session);
        String status = Told.need(session, "/status");
        Progress progress = progress(status);
        String told = Told.text(session, "/context/language");
        Currency currency = Told.currency(session, "/currency");
        if (currency == null) {
            throw ProblemException.invalid("/currency", "is needed");
        }
        PlatformCart cart = new PlatformCart(
                BEFORE_READY.contains(status) ? Stage.CART : Stage.PLACE_ORDER,
                id.value(),
                told == null ? language : told,
                currency,
                UcpDestination.of(session, asked),
                subject(id),
                lines(session, currency));
        return new SessionReading(id, progress, cart, Told.text(session, "/continue_url"));
    }

    /** Under which name the merchant's identity page verifies the buyer of a checkout. */
    private static String subject(SessionId id) {
        return "ucp:" + id;
    }

    private static Progress progress(String status) {
        if (status.equals("completed")) {
            return Progress.ORDERED;
        }
        if (status.equals("canceled")) {
            return Progress.ENDED;
        }
        if (BEFORE_READY.contains(status) || READY.contains(status)) {
            return Progress.OPEN;
        }
        throw ProblemException.invalid("/status", "is no status of a checkout");
    }

    private static List<PlatformLine> lines(JsonNode session, Currency currency) {
        JsonNode told = session.path("line_items");
        if (!told.isArray()) {
            throw ProblemException.invalid("/line_items", "is needed");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : told) {
            lines.add(MinorUnits.line(line, lines.size(), currency, "/item/price"));
        }
        return lines;
    }
}
