package io.marketgate.adapter.proxy;

import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.proxy.WayOut.Who;
import io.marketgate.decision.RemedyAction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the buyer of a closed session goes on.
 *
 * @param url null where nobody but the agent or the merchant can do something about it
 */
public record Escalation(@Nullable String url) {
    private static final Escalation NONE = new Escalation(null);

    /** No buyer goes on anywhere. */
    public static Escalation none() {
        return NONE;
    }

    /**
     * Of a ruling. Another storefront sells what is handed over; who must prove something does so here first, on the
     * merchant's page for that or where the session itself goes on, and only then elsewhere.
     */
    static Escalation of(Ruling ruling, ProxiedShop shop, SessionReading session) {
        if (ruling.outcome() == Outcome.HAND_OVER) {
            return first(ruling.handoverUrl(), session.continueUrl());
        }
        List<WayOut> buyers = ruling.closed().stream()
                .map(WayOut::of)
                .filter(wayOut -> wayOut.who() != Who.AGENT)
                .toList();
        if (ruling.outcome() != Outcome.CURABLE || buyers.isEmpty()) {
            return NONE;
        }
        boolean identity = buyers.stream().anyMatch(wayOut -> wayOut.actions().contains(RemedyAction.VERIFY_IDENTITY));
        return first(identity ? shop.identityPage(session.id()) : null, session.continueUrl(), ruling.handoverUrl());
    }

    private static Escalation first(@Nullable String... urls) {
        return Stream.of(urls)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Escalation::new)
                .orElse(NONE);
    }
}
