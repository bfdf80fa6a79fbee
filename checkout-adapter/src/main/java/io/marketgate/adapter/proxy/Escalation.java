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
 * Where the buyer of a closed session continues.
 *
 * @param url null if only the agent or the merchant can change the outcome
 */
public record Escalation(@Nullable String url) {
    private static final Escalation NONE = new Escalation(null);

    /** The buyer continues nowhere else. */
    public static Escalation none() {
        return NONE;
    }

    /**
     * The escalation for a ruling. Where the merchant sends the buyer on itself, the buyer goes there first. A buyer who
     * must prove something does so next, on the merchant's identity page or at the session's own URL. Otherwise the
     * hand-over link leads to the storefront that sells the lines.
     */
    static Escalation of(Ruling ruling, ProxiedStorefront storefront, SessionReading session) {
        if (ruling.outcome() == Outcome.HAND_OVER) {
            return first(session.escalatedTo(), ruling.handoverUrl(), session.continueUrl());
        }
        List<WayOut> buyers = ruling.closed().stream()
                .map(WayOut::of)
                .filter(wayOut -> wayOut.who() != Who.AGENT)
                .toList();
        if (ruling.outcome() != Outcome.CURABLE || buyers.isEmpty()) {
            return NONE;
        }
        boolean identity = buyers.stream().anyMatch(wayOut -> wayOut.actions().contains(RemedyAction.VERIFY_IDENTITY));
        return first(
                session.escalatedTo(),
                identity ? storefront.identityPage(session.id()) : null,
                session.continueUrl(),
                ruling.handoverUrl());
    }

    private static Escalation first(@Nullable String... urls) {
        return Stream.of(urls)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Escalation::new)
                .orElse(NONE);
    }
}
