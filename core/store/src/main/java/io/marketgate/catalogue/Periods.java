package io.marketgate.catalogue;

import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility of one SKU in one market over time: at most one period at any instant for a channel. A new period
 * replaces what it overlaps and leaves the rest.
 */
public final class Periods {
    /** By market, then beginning, then channel. */
    public static final Comparator<Eligibility> ORDER = Comparator.comparing(Eligibility::market)
            .thenComparing(Eligibility::effectiveFrom)
            .thenComparing(Periods::firstChannel);

    private Periods() {}

    /**
     * The periods after a statement is written.
     *
     * @param standing the periods before, of one SKU and market
     * @param next the statement, of the same SKU and market
     * @return the smallest equivalent list of periods, in the order of their beginning; equal content gives equal lists
     */
    public static List<Eligibility> write(List<Eligibility> standing, Eligibility next) {
        List<Eligibility> pieces = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            List<Eligibility> line = new ArrayList<>();
            for (Eligibility old : standing) {
                if (old.channels().contains(channel)) {
                    line.addAll(without(old, channel, next));
                }
            }
            if (next.channels().contains(channel)) {
                line.add(piece(next, channel, next.effectiveFrom(), next.effectiveTo()));
            }
            pieces.addAll(joined(line));
        }
        return together(pieces);
    }

    /**
     * The smallest equivalent list of periods, in the order of their beginning.
     *
     * @param periods of one SKU and market
     * @throws IllegalArgumentException if two of them say something of the same channel and instant
     */
    public static List<Eligibility> of(List<Eligibility> periods) {
        List<Eligibility> all = List.of();
        for (Eligibility next : periods) {
            for (Eligibility other : all) {
                if (overlap(next, other) && next.channels().stream().anyMatch(other.channels()::contains)) {
                    throw new IllegalArgumentException("two periods overlap for one channel");
                }
            }
            all = write(all, next);
        }
        return all;
    }

    private static List<Eligibility> without(Eligibility old, Channel channel, Eligibility next) {
        Eligibility whole = piece(old, channel, old.effectiveFrom(), old.effectiveTo());
        if (!next.channels().contains(channel) || !overlap(old, next)) {
            return List.of(whole);
        }
        List<Eligibility> left = new ArrayList<>(2);
        if (old.effectiveFrom().isBefore(next.effectiveFrom())) {
            left.add(piece(old, channel, old.effectiveFrom(), next.effectiveFrom()));
        }
        Instant end = next.effectiveTo();
        if (end != null && (old.effectiveTo() == null || end.isBefore(old.effectiveTo()))) {
            left.add(piece(old, channel, end, old.effectiveTo()));
        }
        return left;
    }

    private static boolean overlap(Eligibility one, Eligibility other) {
        return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
    }

    private static boolean startsBeforeEnd(Eligibility one, Eligibility other) {
        return other.effectiveTo() == null || one.effectiveFrom().isBefore(other.effectiveTo());
    }

    /** Joins adjacent periods of equal content; all are of one channel. */
    private static List<Eligibility> joined(List<Eligibility> line) {
        line.sort(Comparator.comparing(Eligibility::effectiveFrom));
        List<Eligibility> joined = new ArrayList<>();
        for (Eligibility piece : line) {
            Eligibility last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && saysTheSame(last, piece)
                    && piece.effectiveFrom().equals(last.effectiveTo())) {
                Channel channel = last.channels().iterator().next();
                joined.set(joined.size() - 1, piece(last, channel, last.effectiveFrom(), piece.effectiveTo()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Joins the channels of periods with equal content and interval. */
    private static List<Eligibility> together(List<Eligibility> pieces) {
        List<Eligibility> together = new ArrayList<>();
        for (Eligibility piece : pieces) {
            int twin = 0;
            while (twin < together.size() && !isTwin(together.get(twin), piece)) {
                twin++;
            }
            if (twin == together.size()) {
                together.add(piece);
            } else {
                Set<Channel> channels = EnumSet.copyOf(together.get(twin).channels());
                channels.addAll(piece.channels());
                together.set(twin, with(piece, channels, piece.effectiveFrom(), piece.effectiveTo()));
            }
        }
        together.sort(ORDER);
        return List.copyOf(together);
    }

    private static Channel firstChannel(Eligibility eligibility) {
        return Arrays.stream(Channel.values())
                .filter(eligibility.channels()::contains)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTwin(Eligibility one, Eligibility other) {
        return saysTheSame(one, other)
                && one.effectiveFrom().equals(other.effectiveFrom())
                && Objects.equals(one.effectiveTo(), other.effectiveTo());
    }

    private static boolean saysTheSame(Eligibility one, Eligibility other) {
        return one.status() == other.status() && Objects.equals(one.reason(), other.reason());
    }

    private static Eligibility piece(Eligibility said, Channel channel, Instant from, @Nullable Instant to) {
        return with(said, Set.of(channel), from, to);
    }

    private static Eligibility with(Eligibility said, Set<Channel> channels, Instant from, @Nullable Instant to) {
        return new Eligibility(said.sku(), said.market(), said.status(), channels, said.reason(), from, to);
    }
}
