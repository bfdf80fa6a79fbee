package io.marketgate.pack.checks;

import io.marketgate.market.LawDomain;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Basis;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Law;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Side;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Checks a single rule of a market for errors beyond syntax. */
public final class RuleChecks {
    private final Predicate<ProductClass> bodily;
    private final Problems problems;

    /**
     * Checks for the rules of one file.
     *
     * @param bodily whether a class is used in or on the body
     * @param problems receives what is found
     */
    public RuleChecks(Predicate<ProductClass> bodily, Problems problems) {
        this.bodily = bodily;
        this.problems = problems;
    }

    /** Checks a market's rule: its legal basis and its shape. */
    public void check(PlacedRule placed) {
        Rule rule = placed.rule();
        footing(placed, rule.head().why());
        if (!placed.fields().has("says")) {
            problems.add(
                    placed.fields().mapping(), "`says` is missing: what the law says, for the lawyer who reviews it");
        }
        if (!rule.head().force().fromSure()) {
            unsure(placed);
        }
        if (rule instanceof Rule.Permit permit) {
            permit(placed, permit);
        }
        shape(placed);
    }

    /** Checks any rule, of a market or a merchant: its needs and which members it may have. */
    public void shape(PlacedRule placed) {
        Rule rule = placed.rule();
        composition(placed);
        if (!(rule instanceof Rule.Classify) && placed.fields().has("as")) {
            problems.add(placed.place("as"), "`as` belongs to a rule that classifies");
        }
        if (rule instanceof Rule.Permit || rule instanceof Rule.Classify) {
            return;
        }
        for (String member : List.of("basis", "redirect", "terms")) {
            if (placed.fields().has(member)) {
                problems.add(
                        placed.place(member),
                        "`" + member + "` belongs to a permit"
                                + (member.equals("basis") ? "; a rule for roads of one basis says so in `for`" : ""));
            }
        }
        if (rule instanceof Rule.Forbid && placed.fields().has("needs")) {
            problems.add(placed.place("needs"), "a forbid has no needs: `shall not, except with evidence` is a permit");
        } else if (rule instanceof Rule.Require && !placed.fields().has("needs")) {
            problems.add(placed.fields().mapping(), "a require says what it `needs`");
        }
    }

    private void permit(PlacedRule placed, Rule.Permit permit) {
        Standing standing = permit.head().why().standing();
        if (standing == Standing.DEFAULT || standing == Standing.DISCRETION) {
            problems.add(placed.place("why"), "a permit does not stand on `" + standing + "`");
        }
        Law law = permit.head().why().law();
        if (law != null && law.article() == null) {
            problems.add(placed.place("why"), "a permit names the article it stands on: `" + law.key() + "` has none");
        }
        boolean personal = permit.basis() == Basis.PERSONAL_IMPORT;
        if (personal != placed.fields().has("redirect")) {
            problems.add(
                    placed.place("redirect"),
                    "`redirect` belongs to `basis: PERSONAL_IMPORT`, which cannot do without it");
        }
        if (permit.head().domain() == LawDomain.CUSTOMS) {
            problems.add(placed.place("domain"), "customs law permits nothing: a road is product law");
        }
        if (permit.head().side() == Side.EXPORT) {
            problems.add(
                    placed.place("side"),
                    "the law of the market a line leaves permits nothing: a road is the destination's");
        }
        if (permit.head().scope().basis() != null) {
            problems.add(placed.place("for"), "a permit has its `basis` beside `for`, not in it");
        }
    }

    private void footing(PlacedRule placed, Why why) {
        Node place = placed.place("why");
        if (why.standing() == Standing.POLICY) {
            problems.add(place, "a market's rule does not stand on `POLICY`: that is a merchant's");
        } else if (why.standing() == Standing.DEFAULT) {
            if (why.law() != null) {
                problems.add(place, "what stands on `DEFAULT` cites no law");
            }
        } else if (!placed.fields().fields("why").has("law")) {
            problems.add(place, "names neither a law nor `standing: DEFAULT`");
        } else {
            for (String member : List.of("body", "source")) {
                if (!placed.fields().fields("why").has(member)) {
                    problems.add(place, "names a law but no `" + member + "`");
                }
            }
        }
    }

    private void unsure(PlacedRule placed) {
        Why why = placed.rule().head().why();
        if (!placed.fields().has("from")) {
            problems.add(placed.place("fromSure"), "`fromSure` says nothing without `from`");
        } else if (why.conflict() == null && why.source() == null) {
            problems.add(placed.place("fromSure"), "an unsure day names its `source` or the `conflict`");
        }
    }

    /**
     * A rule for every class may test devices and services only for facts that are stated for them. A rule for some
     * classes may test what it needs. A thermometer has no composition, so a test of it would stay unknown for ever.
     */
    private void composition(PlacedRule placed) {
        Rule rule = placed.rule();
        if (rule.head().scope().classes().stream().allMatch(bodily)) {
            return;
        }
        for (Condition condition : conditions(rule)) {
            if (condition.fact().name().equals(FactDefinition.SUBSTANCE)) {
                problems.add(
                        placed.place("for"),
                        "`" + FactDefinition.SUBSTANCE
                                + "` is asked of every class, or of classes that go into or onto the body");
                return;
            }
        }
    }

    private static List<Condition> conditions(Rule rule) {
        List<Condition> conditions = new ArrayList<>(rule.head().guard().conditions());
        rule.needs()
                .leaves()
                .filter(CapNeed.class::isInstance)
                .forEach(leaf -> conditions.addAll(((CapNeed) leaf).counter().of()));
        return conditions;
    }
}
