package io.marketgate.adapter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is ruled of one line.
 *
 * @param id the platform's word for the line
 * @param sku as the platform spells it
 * @param verdict {@code SELL_LOCAL}, {@code REDIRECT} or {@code BLOCK}
 * @param terms what the shopper must be told where the line may be sold
 * @param obstacles why channels are closed, what decided the line before the rest, the law's before the merchant's own; also
 *     of a line that may be sold
 */
public record RuledLine(
        String id, String sku, String verdict, List<String> terms, List<Obstacle> obstacles, List<Cure> cures) {
    public RuledLine {
        terms = List.copyOf(terms);
        obstacles = List.copyOf(obstacles);
        cures = List.copyOf(cures);
    }

    /** Whether it may be sold by this storefront. */
    public boolean isOpen() {
        return verdict.equals("SELL_LOCAL");
    }

    /** Whether another storefront of the merchant may sell it. */
    public boolean isRedirected() {
        return verdict.equals("REDIRECT");
    }

    /** Whether nobody may sell it as things are. */
    public boolean isBlocked() {
        return !isOpen() && !isRedirected();
    }

    /** Whether it is blocked for want of a place that can be told. */
    boolean isUnresolved() {
        return obstacles.stream().anyMatch(obstacle -> obstacle.code().equals("UNRESOLVED_DESTINATION"));
    }

    /** Whether the shopper can open it here, by proving, prescribing, correcting or asking for less. */
    public boolean isCurableByShopper() {
        return !shoppersOptions().isEmpty();
    }

    /** The alternatives that the shopper can take alone, each with the cures that are needed together. */
    public List<List<Cure>> shoppersOptions() {
        return options().stream()
                .filter(together -> together.stream().allMatch(Cure::isTheShoppers))
                .toList();
    }

    private Collection<List<Cure>> options() {
        return cures.stream()
                .collect(Collectors.groupingBy(Cure::option, TreeMap::new, Collectors.toUnmodifiableList()))
                .values();
    }

    /**
     * What the shopper reads of the quantity that would be open, or null where no quantity is known. An option that the shopper
     * can take alone comes first; of several, the one that leaves the most.
     */
    @Nullable
    String fewer() {
        return least(shoppersOptions())
                .or(() -> least(options()))
                .map(Cure::said)
                .orElse(null);
    }

    private static Optional<Cure> least(Collection<List<Cure>> options) {
        Comparator<Cure> byQuantity = Comparator.comparing(Cure::maxQuantity);
        return options.stream()
                .flatMap(
                        together -> together.stream()
                                .filter(cure -> cure.maxQuantity() != null && cure.said() != null)
                                .min(byQuantity)
                                .stream())
                .max(byQuantity);
    }

    /** The obstacle that speaks for the line, or null if nothing is in its way. */
    public @Nullable Obstacle first() {
        return obstacles.isEmpty() ? null : obstacles.get(0);
    }

    /** What closed the way that decided the line; of an answer that does not say, what speaks for the line. */
    public List<Obstacle> decisive() {
        List<Obstacle> decisive = obstacles.stream().filter(Obstacle::decisive).toList();
        return decisive.isEmpty() ? obstacles.stream().limit(1).toList() : decisive;
    }

    /** Where another storefront sells this line, or null. */
    public @Nullable String url() {
        return cures.stream()
                .map(Cure::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
