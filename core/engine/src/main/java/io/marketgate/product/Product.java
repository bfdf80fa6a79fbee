package io.marketgate.product;

import io.marketgate.market.MarketCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as the merchant describes it.
 *
 * @param title for staff; never part of a reason
 * @param productClass its class where {@code classes} names no other
 * @param classes its class in markets and groups of markets that classify it differently
 * @param facts by the vocabulary's fact name; an absent fact is unknown
 * @param itemIds its ids in other systems, by the name of the system; the SKU is its id in systems that are absent
 * @param doubted the facts that contradict others; they are unknown until the description is corrected. {@code class} is the
 *     class it is declared in, which counts only for a law that moves it to another
 */
public record Product(
        Sku sku,
        String title,
        ProductClass productClass,
        Map<MarketCode, ProductClass> classes,
        Map<String, Value> facts,
        Map<String, String> itemIds,
        Set<String> doubted) {
    private static final Set<String> NO_SPECIES = Set.of("NONE");

    /** @throws IllegalArgumentException if a system or an item id is not 1 to 128 visible ASCII characters */
    public Product {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
        itemIds = Map.copyOf(itemIds);
        doubted = Set.copyOf(doubted);
        itemIds.forEach((system, id) -> {
            Identifiers.require("system", system);
            Identifiers.require("item id", id);
        });
    }

    /** A SKU whose description has no contradictions. */
    public Product(
            Sku sku,
            String title,
            ProductClass productClass,
            Map<MarketCode, ProductClass> classes,
            Map<String, Value> facts,
            Map<String, String> itemIds) {
        this(sku, title, productClass, classes, facts, itemIds, Set.of());
    }

    /** A SKU without contradictions whose id in every system is the SKU. */
    public Product(
            Sku sku,
            String title,
            ProductClass productClass,
            Map<MarketCode, ProductClass> classes,
            Map<String, Value> facts) {
        this(sku, title, productClass, classes, facts, Map.of(), Set.of());
    }

    /**
     * What is known of the product; null where nothing is. A product contains what its composition lists and the species it
     * names: the fact {@code substance} is both, and complete where the composition is. Every product consists of something,
     * so a composition that names nothing says nothing, even where it is marked complete.
     */
    public @Nullable Value fact(String name) {
        if (doubted.contains(name)) {
            return null;
        }
        Value told = facts.get(name);
        if (name.equals("substance") && facts.get("species") instanceof Value.Words species) {
            told = withSpecies(told, species);
        }
        return told instanceof Value.Composition composition
                        && composition.substances().isEmpty()
                ? null
                : told;
    }

    /** Every class it is declared in, in any market. */
    public Set<ProductClass> declared() {
        Set<ProductClass> declared = new HashSet<>(classes.values());
        declared.add(productClass);
        return declared;
    }

    /** Whether something stated contradicts the class it is declared in. */
    public boolean doubtsItsClass() {
        return doubted.contains("class");
    }

    /** The same, with other facts in doubt. */
    public Product doubting(Set<String> facts) {
        return new Product(sku, title, productClass, classes, this.facts, itemIds, facts);
    }

    private static Value withSpecies(@Nullable Value composition, Value.Words species) {
        if (composition != null && species.values().equals(NO_SPECIES)) {
            return composition;
        }
        Value.Composition listed =
                composition instanceof Value.Composition known ? known : new Value.Composition(List.of(), false);
        List<Substance> all = new ArrayList<>(listed.substances());
        species.values().stream()
                .filter(word -> !NO_SPECIES.contains(word))
                .forEach(word -> all.add(new Substance(word, null, null, null)));
        return new Value.Composition(all, listed.complete());
    }

    /** Its id in a system. */
    public String itemIdIn(String system) {
        return itemIds.getOrDefault(system, sku.value());
    }
}
