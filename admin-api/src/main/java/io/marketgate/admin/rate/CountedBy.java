package io.marketgate.admin.rate;

import io.marketgate.admin.Law;
import io.marketgate.explanation.Notice;
import io.marketgate.merchant.RateTable;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Rates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the law counts by a table of rates. */
@ApplicationScoped
class CountedBy {
    private final Law law;
    private final Clock clock;

    CountedBy(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    /**
     * How the law counts by a table.
     *
     * @param stale how long after their day rates may be used
     * @param zone whose days they are
     */
    private record Counting(Currency into, Period stale, ZoneId zone) {
        boolean isStale(LocalDate day, Instant now) {
            return !day.plus(stale).atStartOfDay(zone).toInstant().isAfter(now);
        }
    }

    /** Why decisions do not go by that table, as far as they never will. */
    List<Notice> notices(RateTable table) {
        List<Counting> countings = countings(table.table());
        if (countings.isEmpty()) {
            return List.of(new Notice(
                    Notice.Code.NOT_ASKED, "/table", "no law counts by a table named `" + table.table() + "`"));
        }
        List<Notice> notices = new ArrayList<>();
        if (countings.stream().noneMatch(counting -> counting.into().equals(table.into()))) {
            notices.add(notCounted(
                    "/into",
                    "the law counts by `" + table.table() + "` in `"
                            + countings.get(0).into() + "`"));
        }
        Instant now = clock.instant();
        Instant over = table.validTo();
        if (over != null && !over.isAfter(now)) {
            notices.add(notCounted("/validTo", "the rates are over"));
        }
        if (countings.stream().allMatch(counting -> counting.isStale(table.day(), now))) {
            notices.add(notCounted(
                    "/day",
                    "the law counts by rates of `" + table.table() + "` that are not older than `"
                            + countings.get(0).stale() + "`"));
        }
        return notices;
    }

    private static Notice notCounted(String pointer, String message) {
        return new Notice(Notice.Code.NOT_COUNTED, pointer, message);
    }

    private List<Counting> countings(String table) {
        return law.snapshot().packs().all().stream()
                .flatMap(pack -> pack.rules().rules().stream())
                .flatMap(rule -> rule.needs().leaves())
                .filter(CapNeed.class::isInstance)
                .flatMap(leaf -> counting(((CapNeed) leaf).counter(), table).stream())
                .distinct()
                .toList();
    }

    private static Optional<Counting> counting(Counter counter, String table) {
        Rates rates = counter.rates();
        Period stale = rates == null ? null : rates.stale();
        return rates == null || stale == null || !rates.name().equals(table)
                ? Optional.empty()
                : Optional.of(new Counting(rates.into(), stale, counter.zone()));
    }
}
