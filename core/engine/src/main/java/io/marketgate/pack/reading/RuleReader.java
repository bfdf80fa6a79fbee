package io.marketgate.pack.reading;

import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.checks.PlacedRule;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.reading.PackFrame.Dated;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.Law;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Scope;
import io.marketgate.rule.Side;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one rule. A rule that refers to a group of markets yields a version for each change of the group's members. */
final class RuleReader {
    private final PackFrame frame;
    private final Problems problems;

    RuleReader(PackFrame frame, Problems problems) {
        this.frame = frame;
        this.problems = problems;
    }

    /** The versions of the rule, oldest first; none, and problems, if it is invalid. */
    List<PlacedRule> read(Node node) {
        Fields fields = new Fields(node, problems);
        LocalDate from = fields.day("from");
        LocalDate to = fields.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(fields.place("to"), "`to` lies before `from`");
            return List.of();
        }
        List<PlacedRule> versions = new ArrayList<>();
        LocalDate begin = from;
        for (LocalDate change : changes(fields, from, to)) {
            versions.add(new PlacedRule(version(fields, begin, change.minusDays(1)), fields));
            begin = change;
        }
        versions.add(new PlacedRule(version(fields, begin, to), fields));
        return versions;
    }

    /** The days after the first on which a group that the rule names gains or loses a market. */
    private Set<LocalDate> changes(Fields fields, @Nullable LocalDate from, @Nullable LocalDate to) {
        Set<LocalDate> changes = new TreeSet<>();
        for (String guard : List.of("when", "unless")) {
            fields.members(guard).values().forEach(test -> {
                if (test instanceof Mapping mapping && mapping.get("in") instanceof Node.Scalar name) {
                    for (Dated member : frame.groups().getOrDefault(name.text(), List.of())) {
                        if (member.from() != null) {
                            changes.add(member.from());
                        }
                        if (member.to() != null) {
                            changes.add(member.to().plusDays(1));
                        }
                    }
                }
            });
        }
        changes.removeIf(day -> (from != null && !day.isAfter(from)) || (to != null && day.isAfter(to)));
        return changes;
    }

    private Rule version(Fields fields, @Nullable LocalDate from, @Nullable LocalDate to) {
        WordLists words = new WordLists(frame.lists(), frame.groups(), from, problems);
        ConditionReader conditions = new ConditionReader(frame.vocabulary(), words, problems);
        Guard guard = new Guard(conditions.read(fields.node("when")), conditions.read(fields.node("unless")));
        String kind = Stream.of("permit", "require", "classify")
                .filter(fields::has)
                .findFirst()
                .orElse("forbid");
        Head head = new Head(
                new RuleId(fields.needed("id")),
                fields.needed(kind),
                scope(fields.fields("for")),
                guard,
                fields.parsed("domain", LawDomain::parse, "not a law domain"),
                "export".equals(fields.text("side")) ? Side.EXPORT : Side.IMPORT,
                why(fields.fields("why")),
                new Force(from, to, fields.flag("fromSure", true), frame.zone()),
                fields.text("text"));
        Needs needs = new NeedsReader(frame, problems).read(fields.node("needs"));
        if (kind.equals("require")) {
            return new Rule.Require(head, needs);
        }
        if (kind.equals("forbid")) {
            return new Rule.Forbid(head);
        }
        if (kind.equals("classify")) {
            return new Rule.Classify(head, as(fields));
        }
        Basis stated = fields.constant("basis", Basis.class);
        if (stated == null) {
            problems.add(fields.mapping(), "a permit says on what `basis` it opens");
        }
        Basis basis = Objects.requireNonNullElse(stated, Basis.SELLING_RIGHT);
        boolean opens = !"never".equals(fields.text("redirect"));
        return new Rule.Permit(head, basis, opens, needs, NeedsReader.terms(fields.node("terms"), problems));
    }

    private Scope scope(Fields fields) {
        Set<ProductClass> classes =
                fields.words("class").stream().map(ProductClass::new).collect(Collectors.toSet());
        classes.forEach(name -> known(name, fields.place("class")));
        Set<MarketCode> markets =
                fields.words("market").stream().map(MarketCode::new).collect(Collectors.toSet());
        return new Scope(
                classes, fields.constant("channel", Channel.class), fields.constant("basis", Basis.class), markets);
    }

    private ProductClass as(Fields fields) {
        String stated = fields.text("as");
        if (stated == null) {
            problems.add(fields.mapping(), "a rule that classifies says `as` what");
            return new ProductClass("UNKNOWN");
        }
        ProductClass as = new ProductClass(stated);
        known(as, fields.place("as"));
        return as;
    }

    private void known(ProductClass name, Node place) {
        boolean known = frame.classes().isEmpty()
                ? frame.vocabulary().classes().containsKey(name)
                : frame.classes().containsKey(name);
        if (!known) {
            problems.add(place, "`" + name + "` is no class of this market");
        }
    }

    private Why why(Fields fields) {
        Law law = named(fields, "law", frame.laws());
        String body = named(fields, "body", frame.bodies());
        Source source = named(fields, "source", frame.sources());
        Standing standing = fields.constant("standing", Standing.class);
        Confidence confidence = fields.constant("confidence", Confidence.class);
        return new Why(
                law,
                body,
                source,
                standing == null ? frame.standing() : standing,
                confidence == null ? frame.confidence() : confidence,
                fields.text("conflict"));
    }

    private <T> @Nullable T named(Fields fields, String member, Map<String, T> known) {
        String key = fields.text(member);
        if (key == null) {
            return null;
        }
        T found = known.get(key);
        if (found == null) {
            problems.add(fields.place(member), "unknown " + member.toLowerCase(Locale.ROOT) + " `" + key + "`");
        }
        return found;
    }
}
