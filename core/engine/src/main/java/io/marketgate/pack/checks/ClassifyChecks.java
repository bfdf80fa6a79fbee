package io.marketgate.pack.checks;

import io.marketgate.pack.file.Problems;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Rule;
import java.util.List;

/**
 * Checks the rules that say what a product is. They see the declared class and facts of the SKU, and nothing else: so one
 * step is enough, and no order of theirs matters.
 */
public final class ClassifyChecks {
    private static final List<String> OF_OTHER_RULES =
            List.of("needs", "terms", "basis", "redirect", "domain", "side", "text");

    private final List<ProductClass> strictestFirst;
    private final Problems problems;

    /**
     * Checks for one pack.
     *
     * @param strictestFirst its classes; empty for a member of a group, whose order is the group's
     * @param problems receives what is found
     */
    public ClassifyChecks(List<ProductClass> strictestFirst, Problems problems) {
        this.strictestFirst = strictestFirst;
        this.problems = problems;
    }

    /** Checks every classifying rule among these. */
    public void check(List<PlacedRule> rules) {
        List<PlacedRule> classifying = rules.stream()
                .filter(placed -> placed.rule() instanceof Rule.Classify)
                .toList();
        classifying.forEach(this::shape);
        classifying.forEach(this::stricter);
        contradictions(classifying);
    }

    private void shape(PlacedRule placed) {
        for (String member : OF_OTHER_RULES) {
            if (placed.fields().has(member)) {
                problems.add(placed.place(member), "a rule that classifies has no `" + member + "`");
            }
        }
        Rule rule = placed.rule();
        if (rule.head().scope().classes().isEmpty()
                || placed.fields().fields("for").has("channel")
                || placed.fields().fields("for").has("basis")) {
            problems.add(placed.place("for"), "a rule that classifies is for declared classes, and for nothing else");
        }
        if (rule.head().guard().when().isEmpty()) {
            problems.add(placed.fields().mapping(), "a rule that classifies says `when`");
        }
        for (Condition condition : rule.head().guard().conditions()) {
            if (condition.fact().supplier() != FactDefinition.Supplier.SKU) {
                problems.add(
                        placed.place("when"),
                        "a rule that classifies looks at facts of the SKU; `"
                                + condition.fact().name() + "` is none");
            }
        }
    }

    private void stricter(PlacedRule placed) {
        Rule.Classify rule = (Rule.Classify) placed.rule();
        rule.loosened(strictestFirst)
                .forEach(declared -> problems.add(
                        placed.place("as"), "`" + rule.as() + "` is not stricter than `" + declared + "`"));
    }

    private void contradictions(List<PlacedRule> classifying) {
        for (int i = 0; i < classifying.size(); i++) {
            for (int j = i + 1; j < classifying.size(); j++) {
                Rule.Classify one = (Rule.Classify) classifying.get(i).rule();
                Rule.Classify other = (Rule.Classify) classifying.get(j).rule();
                if (!one.id().equals(other.id())
                        && !one.as().equals(other.as())
                        && one.head().guard().equals(other.head().guard())
                        && one.head().scope().classes().stream()
                                .anyMatch(other.head().scope().classes()::contains)) {
                    problems.add(
                            classifying.get(j).place("when"),
                            "has the conditions of `" + one.id() + "`, and says that the product is something else");
                }
            }
        }
    }
}
