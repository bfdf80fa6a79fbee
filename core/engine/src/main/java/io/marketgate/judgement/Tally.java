package io.marketgate.judgement;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.MissingRate;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one way over one cart. A counter counts every line that a capped rule may apply to, whatever else
 * closes that line. It does not count lines that an earlier way takes. So new evidence or a new fact never takes quota
 * from another line. To a counter over time it adds what the buyer used before.
 */
public final class Tally {
    private final Cart cart;
    private final Usage usage;
    private final Exchange exchange;
    private final Horizon horizon;
    private final List<Entry> entries = new ArrayList<>();

    Tally(Cart cart, Usage usage, Exchange exchange, Horizon horizon) {
        this.cart = cart;
        this.usage = usage;
        this.exchange = exchange;
        this.horizon = horizon;
    }

    /**
     * A counted line. A line that an earlier way takes counts for itself alone, so that this way can still be explained
     * to it.
     */
    private record Entry(int line, Share share, boolean taken) {}

    /** Counts a line, once for each counter. */
    void add(int line, Share share, boolean taken) {
        for (Entry entry : entries) {
            if (entry.line() == line && entry.share().counter().same(share.counter())) {
                return;
            }
        }
        entries.add(new Entry(line, share, taken));
    }

    /**
     * The standing of a counter for one line's key.
     *
     * @param others what the other lines add
     * @param own what the line itself adds
     * @param used what earlier orders added that still count
     * @param perUnit what one unit of the line adds, or null if a smaller quantity does not add less
     */
    public record Standing(
            BigDecimal others,
            BigDecimal own,
            BigDecimal used,
            @Nullable BigDecimal perUnit) {
        BigDecimal total() {
            return others.add(own).add(used);
        }
    }

    /** Whether the buyer is known, so that their orders are counted. */
    boolean buyerCounted() {
        return usage.counted();
    }

    /** The rate without which a counter of values counts nothing, or null if none is missing. */
    @Nullable
    MissingRate missingRate(Counter counter) {
        return exchange.missing(counter);
    }

    /** The share of a line in a counter, or null if the line is not counted. */
    @Nullable
    Share share(int line, Counter counter) {
        for (Entry entry : entries) {
            if (entry.line() == line && entry.share().counter().same(counter)) {
                return entry.share();
            }
        }
        return null;
    }

    /** The standing of a counter for the key of a counted line, or null if it cannot be known. */
    @Nullable
    Standing standing(int line, Share share) {
        String key = share.key();
        if (key == null) {
            return null;
        }
        return switch (share.counter().measure()) {
            case OCCASIONS -> occasions(share.counter(), key);
            case DISTINCT -> distinct(line, share.counter(), key);
            default -> sum(line, share.counter(), key);
        };
    }

    private @Nullable Standing occasions(Counter counter, String key) {
        BigDecimal used = used(counter, key);
        return used == null ? null : new Standing(BigDecimal.ZERO, BigDecimal.ONE, used, null);
    }

    /** The sum of what earlier orders used, or null if it cannot be known. */
    private @Nullable BigDecimal used(Counter counter, String key) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Use use : counting(counter, key)) {
            BigDecimal amount = use.amount();
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }

    /** What earlier orders used and still counts at this instant. */
    private List<Use> counting(Counter counter, String key) {
        if (!counter.isBeyondOrder() || usage.used().isEmpty()) {
            return List.of();
        }
        List<Use> counting = new ArrayList<>();
        for (Usage.Dated dated : usage.used()) {
            if (dated.use().countsFor(counter, key) && !horizon.reached(counter.countsUntil(dated.at()))) {
                counting.add(dated.use());
            }
        }
        return counting;
    }

    private @Nullable Standing sum(int line, Counter counter, String key) {
        BigDecimal used = used(counter, key);
        if (used == null) {
            return null;
        }
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal ownPerUnit = null;
        for (Entry entry : entries) {
            if (!counted(entry, line, counter, key)) {
                continue;
            }
            CartLine cartLine = cart.lines().get(entry.line());
            BigDecimal perUnit = perUnit(entry.share(), cartLine);
            if (perUnit == null) {
                return null;
            }
            BigDecimal amount = perUnit.multiply(BigDecimal.valueOf(cartLine.quantity()));
            if (entry.line() == line) {
                own = amount;
                ownPerUnit = perUnit;
            } else {
                others = others.add(amount);
            }
        }
        return new Standing(others, own, used, ownPerUnit);
    }

    private @Nullable Standing distinct(int line, Counter counter, String key) {
        Set<String> used = new HashSet<>();
        for (Use use : counting(counter, key)) {
            if (use.word() == null) {
                return null;
            }
            used.add(use.word());
        }
        Set<String> others = new HashSet<>();
        String own = null;
        for (Entry entry : entries) {
            if (counted(entry, line, counter, key)) {
                String word = entry.share().word();
                if (word == null) {
                    return null;
                }
                if (entry.line() == line) {
                    own = word;
                } else {
                    others.add(word);
                }
            }
        }
        others.removeAll(used);
        boolean adds = own != null && !others.contains(own) && !used.contains(own);
        return new Standing(
                BigDecimal.valueOf(others.size()),
                adds ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.valueOf(used.size()),
                null);
    }

    private static boolean counted(Entry entry, int line, Counter counter, String key) {
        if (entry.taken() && entry.line() != line) {
            return false;
        }
        String entryKey = entry.share().key();
        return entry.share().counter().same(counter) && (entryKey == null || entryKey.equals(key));
    }

    /** What the lines at these places add to the counters over time, once for each order where occasions or kinds count. */
    List<Use> uses(Set<Integer> places) {
        Map<Use, BigDecimal> amounts = new LinkedHashMap<>();
        Set<Use> unknown = new HashSet<>();
        for (Entry entry : entries) {
            Share share = entry.share();
            Counter counter = share.counter();
            if (!counter.isBeyondOrder() || !places.contains(entry.line())) {
                continue;
            }
            Use use = new Use(counter.owner(), counter.name(), share.key(), share.word(), null);
            CartLine line = cart.lines().get(entry.line());
            BigDecimal perUnit = perUnit(share, line);
            switch (counter.measure()) {
                case OCCASIONS, DISTINCT -> amounts.put(use, BigDecimal.ONE);
                default -> {
                    if (perUnit == null) {
                        unknown.add(use);
                    }
                    amounts.merge(
                            use,
                            perUnit == null ? BigDecimal.ZERO : perUnit.multiply(BigDecimal.valueOf(line.quantity())),
                            BigDecimal::add);
                }
            }
        }
        return amounts.entrySet().stream()
                .map(one -> unknown.contains(one.getKey())
                        ? one.getKey()
                        : one.getKey().of(one.getValue()))
                .toList();
    }

    private @Nullable BigDecimal perUnit(Share share, CartLine line) {
        return share.counter().measure() == Counter.Measure.VALUE ? value(line, share.counter()) : share.perUnit();
    }

    /** The price of one unit in the counter's currency, or null if no valid rate is known. */
    private @Nullable BigDecimal value(CartLine line, Counter counter) {
        BigDecimal rate = exchange.rate(counter);
        return rate == null ? null : line.unitPrice().multiply(rate);
    }
}
