package io.marketgate.checkout.decision;

import io.marketgate.decision.Decision;
import io.marketgate.decision.MissingRate;
import io.marketgate.decision.Reason;
import io.marketgate.explanation.Notice;
import java.util.List;
import java.util.Objects;

/** Says where a way is closed because the cart's prices cannot be compared with a limit of the law in money. */
final class NoRate {
    private NoRate() {}

    /** One notice for each rate that is missing. */
    static List<Notice> of(Decision decision) {
        return decision.lines().stream()
                .flatMap(line -> line.reasons().stream())
                .map(reason -> reason instanceof Reason.Uncompared uncompared ? uncompared.rate() : null)
                .filter(Objects::nonNull)
                .distinct()
                .map(NoRate::notice)
                .toList();
    }

    private static Notice notice(MissingRate rate) {
        String known = rate.newest() == null ? "none was loaded" : "the newest is of `" + rate.newest() + "`";
        return new Notice(
                Notice.Code.NO_RATE,
                "/currency",
                "no rate of `" + rate.of() + "` is in force in a table `" + rate.table() + "`, so a limit in `"
                        + rate.into()
                        + "` could not be judged; " + known
                        + ", and staff load one at `/admin/v1/rate-tables`; prices in `"
                        + rate.into() + "` need none");
    }
}
