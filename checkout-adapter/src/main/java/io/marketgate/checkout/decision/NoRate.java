package io.marketgate.checkout.decision;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Reason;
import io.marketgate.explanation.Notice;
import java.util.List;
import java.util.stream.Collectors;

/** Says where a way is closed because the cart's prices cannot be compared with a limit of the law in money. */
final class NoRate {
    private NoRate() {}

    /** One notice, or none. */
    static List<Notice> of(CheckoutQuestion question, Decision decision) {
        String limits = decision.lines().stream()
                .flatMap(line -> line.reasons().stream())
                .filter(Reason.Uncompared.class::isInstance)
                .map(reason -> "`" + ((Reason.Uncompared) reason).currency() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return limits.isEmpty()
                ? List.of()
                : List.of(new Notice(
                        Notice.Code.NO_RATE,
                        "/currency",
                        "no rate for `" + question.request().currency() + "` is on file, so a limit in " + limits
                                + " could not be judged; prices in " + limits + " can be"));
    }
}
