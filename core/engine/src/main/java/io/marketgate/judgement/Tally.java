package io.marketgate.judgement;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one way over one cart. A counter counts every line that a capped rule may apply to, whatever else
 * closes that line. It does not count lines that an earlier way takes. So new evidence or a new fact never takes quota
 * from another line.
 */
public final class Tally {
    private final Cart cart;
    private final Horizon horizon;
    private final List<Entry> entries = new ArrayList<>();

    Tally(Cart cart, Horizon horizon) {
        this.cart = cart;
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
     * @param perUnit what one unit of the line adds, or null if a smaller quantity does not add less
     */
    public record Standing(
            BigDecimal others, BigDecimal own, @Nullable BigDecimal perUnit) {
        BigDecimal total() {
            return others.add(own);
        }
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
            case OCCASIONS -> new Standing(BigDecimal.ZERO, BigDecimal.ONE, null);
            case DISTINCT -> distinct(line, share.counter(), key);
            default -> sum(line, share.counter(), key);
        };
    }

    private @Nullable Standing sum(int line, Counter counter, String key) {
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal ownPerUnit = null;
        for (Entry entry : entries) {
            if (!counted(entry, line, counter, key)) {
                continue;
            }
            CartLine cartLine = cart.lines().get(entry.line());
            BigDecimal perUnit = counter.measure() == Counter.Measure.VALUE
                    ? value(cartLine, counter)
                    : entry.share().perUnit();
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
        return new Standing(others, own, ownPerUnit);
    }

    private @Nullable Standing distinct(int line, Counter counter, String key) {
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
        boolean adds = own != null && !others.contains(own);
        return new Standing(BigDecimal.valueOf(others.size()), adds ? BigDecimal.ONE : BigDecimal.ZERO, null);
    }

    private static boolean counted(Entry entry, int line, Counter counter, String key) {
        if (entry.taken() && entry.line() != line) {
            return false;
        }
        String entryKey = entry.share().key();
        return entry.share().counter().same(counter) && (entryKey == null || entryKey.equals(key));
    }

    /** The price of one unit in the counter's currency, or null if no valid rate is known. */
    private @Nullable BigDecimal value(CartLine line, Counter counter) {
        Currency currency = cart.currency();
        if (currency.equals(counter.currency())) {
            return line.unitPrice();
        }
        Rates rates = counter.rates();
        if (rates == null || !rates.into().equals(counter.currency()) || !horizon.inForce(null, rates.validTo())) {
            return null;
        }
        Map<Currency, BigDecimal> perUnit = rates.perUnit();
        BigDecimal rate = perUnit.get(currency);
        return rate == null ? null : line.unitPrice().multiply(rate);
    }
}
