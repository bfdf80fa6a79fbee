package io.marketgate.pack.checks;

import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import io.marketgate.substance.SubstanceGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a product's description for unlisted names and contradictory statements. */
public final class ProductFindings {
    private static final String NONE = "NONE";
    private static final String CATEGORY = "category";
    private static final String ANIMAL_ORIGIN = "animalOrigin";

    private final Vocabulary vocabulary;
    private final Register register;
    private final ContraryUses contraryUses;
    private final ContraryKinds contraryKinds;

    public ProductFindings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.register = vocabulary.substances();
        this.contraryUses = new ContraryUses(vocabulary);
        this.contraryKinds = new ContraryKinds(vocabulary);
    }

    /**
     * All findings, by attribute; empty if there are none.
     *
     * @param classes the classes that the product is declared in, in any market
     */
    public List<Finding> of(Collection<ProductClass> classes, Map<String, Value> facts) {
        List<Finding> findings = new ArrayList<>();
        if (classes.stream().anyMatch(this::isBodily) || isOfBodilyForm(facts)) {
            nothing(facts, findings);
        }
        List<SubstanceEntry> contents = new ArrayList<>();
        names(facts).forEach((name, attribute) -> register.find(name)
                .ifPresentOrElse(
                        contents::add,
                        () -> findings.add(new Finding(
                                Finding.Code.UNLISTED_SUBSTANCE,
                                attribute,
                                name,
                                "`" + name
                                        + "` is not in the register of substances, so the composition is unknown"))));
        facts.forEach((attribute, value) -> noneAmongOthers(attribute, value, findings));
        contents.forEach(entry -> category(entry, facts, findings));
        uncontained(contents, facts, findings);
        animal(contents, facts, findings);
        findings.addAll(contraryUses.of(classes, facts));
        findings.addAll(contraryKinds.of(classes, facts));
        return findings.stream()
                .distinct()
                .sorted((one, other) -> one.attribute().compareTo(other.attribute()))
                .toList();
    }

    /** The facts that a contradiction makes unknown. */
    public static Set<String> doubted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == Finding.Code.CONTRADICTION)
                .map(Finding::attribute)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> names(Map<String, Value> facts) {
        Map<String, String> names = new LinkedHashMap<>();
        if (facts.get(FactDefinition.SUBSTANCE) instanceof Value.Composition composition) {
            composition.substances().stream()
                    .map(Substance::name)
                    .forEach(name -> names.put(name, FactDefinition.SUBSTANCE));
        }
        if (facts.get(FactDefinition.SPECIES) instanceof Value.Words species) {
            species.values().stream()
                    .filter(name -> !name.equals(NONE))
                    .forEach(name -> names.put(name, FactDefinition.SPECIES));
        }
        return names;
    }

    private boolean isBodily(ProductClass productClass) {
        Vocabulary.ClassDefinition definition = vocabulary.classes().get(productClass);
        return definition != null && definition.bodily();
    }

    private boolean isOfBodilyForm(Map<String, Value> facts) {
        return facts.get(FactDefinition.FORM) instanceof Value.Text form
                && vocabulary.bodilyForms().contains(form.value());
    }

    /**
     * A product for use in or on the body has a composition: one that is marked complete and empty is a contradiction.
     */
    private static void nothing(Map<String, Value> facts, List<Finding> findings) {
        if (facts.get(FactDefinition.SUBSTANCE) instanceof Value.Composition composition
                && composition.complete()
                && names(facts).isEmpty()) {
            findings.add(new Finding(
                    Finding.Code.CONTRADICTION,
                    FactDefinition.SUBSTANCE,
                    null,
                    "the composition is marked complete and names nothing, so it is unknown"));
        }
    }

    private static void noneAmongOthers(String attribute, Value value, List<Finding> findings) {
        if (value instanceof Value.Words words
                && words.values().contains(NONE)
                && words.values().size() > 1) {
            findings.add(new Finding(
                    Finding.Code.CONTRADICTION,
                    attribute,
                    NONE,
                    "`" + attribute + "` says `NONE` and names others beside it"));
        }
    }

    /**
     * A list of law assigns categories to its members; a description that omits such a category contradicts the list.
     */
    private void category(SubstanceEntry entry, Map<String, Value> facts, List<Finding> findings) {
        if (!(facts.get(CATEGORY) instanceof Value.Words categories) || !categories.complete()) {
            return;
        }
        Set<String> named = new HashSet<>(categories.values());
        for (String name : entry.groups()) {
            SubstanceGroup group = register.group(name);
            String category = group.category();
            if (category != null && named.add(category)) {
                findings.add(new Finding(
                        Finding.Code.CONTRADICTION,
                        CATEGORY,
                        entry.id(),
                        "`" + entry.id() + "` stands on " + group.title() + " of " + group.act() + ", and `" + CATEGORY
                                + "` does not name `" + category + "`"));
            }
        }
    }

    /**
     * A category that a convention gives to its substances, declared of a product whose complete composition has no
     * such substance: either the composition is incomplete or the category is wrong.
     */
    private void uncontained(List<SubstanceEntry> contents, Map<String, Value> facts, List<Finding> findings) {
        if (!(facts.get(CATEGORY) instanceof Value.Words categories)
                || !(facts.get(FactDefinition.SUBSTANCE) instanceof Value.Composition composition)
                || !composition.complete()) {
            return;
        }
        Set<String> contained = categories(contents.stream().flatMap(entry -> entry.groups().stream()));
        for (String implied : categories(register.groups().keySet().stream())) {
            if (categories.values().contains(implied) && !contained.contains(implied)) {
                findings.add(new Finding(
                        Finding.Code.CONTRADICTION,
                        FactDefinition.SUBSTANCE,
                        implied,
                        "`" + CATEGORY + "` says `" + implied + "`, and nothing in the composition is of it"));
            }
        }
    }

    private Set<String> categories(Stream<String> groups) {
        return groups.map(name -> register.group(name).category())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void animal(List<SubstanceEntry> contents, Map<String, Value> facts, List<Finding> findings) {
        if (facts.get(ANIMAL_ORIGIN) instanceof Value.Flag animal && !animal.value()) {
            contents.stream()
                    .filter(entry -> entry.kind() == SubstanceEntry.Kind.ANIMAL)
                    .forEach(entry -> findings.add(new Finding(
                            Finding.Code.CONTRADICTION,
                            ANIMAL_ORIGIN,
                            entry.id(),
                            "`" + entry.id() + "` is of animal origin, and `" + ANIMAL_ORIGIN
                                    + "` says that nothing is")));
        }
    }
}
