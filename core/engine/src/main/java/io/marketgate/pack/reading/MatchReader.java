package io.marketgate.pack.reading;

import io.marketgate.pack.Vocabulary.AttributeKind;
import io.marketgate.pack.Vocabulary.EvidenceDefinition;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Node.Sequence;
import io.marketgate.pack.file.Problems;
import io.marketgate.product.Value;
import io.marketgate.rule.Comparison;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code match}: the required attributes of one evidence type. */
final class MatchReader {
    private static final Map<String, AttributeKind> OF_EVERY_TYPE =
            Map.of("market", AttributeKind.TEXT, "number", AttributeKind.TEXT, "issuer", AttributeKind.TEXT);
    private static final Map<AttributeKind, Set<String>> OPERATORS = Map.of(
            AttributeKind.TEXT, Set.of("is", "in", "same", "covers", "present"),
            AttributeKind.NUMBER, Set.of("is", "atLeast", "atMost", "present"),
            AttributeKind.FLAG, Set.of("is", "present"),
            AttributeKind.DAY, Set.of("present"),
            AttributeKind.LIST, Set.of("covers", "present"));

    private final PackFrame frame;
    private final EvidenceDefinition own;
    private final Map<String, EvidenceDefinition> definitions;
    private final Problems problems;

    /** @param definitions the evidence of the same option, by alias and by type */
    MatchReader(
            PackFrame frame, EvidenceDefinition own, Map<String, EvidenceDefinition> definitions, Problems problems) {
        this.frame = frame;
        this.own = own;
        this.definitions = definitions;
        this.problems = problems;
    }

    /** Reads all matches; an invalid one adds a problem and is left out. */
    List<Match> read(Fields match) {
        List<Match> matches = new ArrayList<>();
        match.mapping().members().forEach((attribute, member) -> {
            AttributeKind kind = kind(own, attribute);
            if (kind == null) {
                problems.add(
                        member.line(),
                        member.value().pointer(),
                        "`" + own.type() + "` has no attribute `" + attribute + "`");
            } else if (member.value() instanceof Mapping tests) {
                tests.members().forEach((operator, operand) -> {
                    Match.Test test = test(attribute, kind, operator, operand.value());
                    if (test != null) {
                        matches.add(new Match(attribute, test));
                    }
                });
            }
        });
        return matches;
    }

    /** The attribute's type; null if the evidence has no such attribute. */
    static @Nullable AttributeKind kind(EvidenceDefinition definition, String attribute) {
        AttributeKind own = definition.attributes().get(attribute);
        return own == null ? OF_EVERY_TYPE.get(attribute) : own;
    }

    private Match.@Nullable Test test(String attribute, AttributeKind kind, String operator, Node operand) {
        Set<String> fitting = OPERATORS.getOrDefault(kind, Set.of());
        if (!fitting.contains(operator)) {
            problems.add(
                    operand,
                    "`" + operator + "` cannot be asked of `" + attribute + "`, only " + Words.listed(fitting));
            return null;
        }
        return switch (operator) {
            case "is" -> is(kind, operand);
            case "in" -> new Match.OneOf(words(operand));
            case "present" ->
                new Match.Present(
                        operand instanceof Scalar scalar && scalar.text().equalsIgnoreCase("true"));
            case "same" -> along(operand, Match.Same::new);
            case "covers" -> operand instanceof Sequence ? contents(kind, operand) : along(operand, Match.Covers::new);
            case "atLeast" -> bound(Comparison.AT_LEAST, operand);
            default -> bound(Comparison.AT_MOST, operand);
        };
    }

    private Set<String> words(Node operand) {
        if (operand instanceof Scalar scalar && frame.lists().containsKey(scalar.text())) {
            return Set.copyOf(frame.lists().getOrDefault(scalar.text(), List.of()));
        }
        return new HashSet<>(Fields.words(operand, problems));
    }

    /** Groups or ids of the register: the list must name everything of these that the SKU contains. */
    private Match.@Nullable Test contents(AttributeKind kind, Node operand) {
        if (kind != AttributeKind.LIST) {
            problems.add(operand, "only a list covers what a product contains");
            return null;
        }
        try {
            return new Match.CoversContents(frame.vocabulary().substances().set(Fields.words(operand, problems)));
        } catch (IllegalArgumentException unknown) {
            problems.add(operand, String.valueOf(unknown.getMessage()));
            return null;
        }
    }

    private Match.@Nullable Test is(AttributeKind kind, Node operand) {
        if (operand instanceof Scalar scalar) {
            if (kind == AttributeKind.TEXT && scalar.kind() == Scalar.Kind.TEXT) {
                return new Match.Is(new Value.Text(scalar.text()));
            }
            if (kind == AttributeKind.NUMBER && scalar.kind() == Scalar.Kind.NUMBER) {
                return new Match.Is(new Value.Amount(new BigDecimal(scalar.text())));
            }
            if (kind == AttributeKind.FLAG && scalar.kind() == Scalar.Kind.FLAG) {
                return new Match.Is(new Value.Flag(scalar.text().equalsIgnoreCase("true")));
            }
            problems.add(
                    operand,
                    "`" + scalar.text() + "` is not of the kind `" + kind
                            + "` (text needs quotes where it looks like a number)");
        }
        return null;
    }

    private Match.@Nullable Test bound(Comparison comparison, Node operand) {
        if (operand instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
            return new Match.Bound(comparison, new BigDecimal(scalar.text()));
        }
        return along(operand, path -> new Match.BoundBy(comparison, path));
    }

    private Match.@Nullable Test along(Node operand, Function<Path, Match.Test> test) {
        Path path = path(operand);
        return path == null ? null : test.apply(path);
    }

    private @Nullable Path path(Node operand) {
        String word = operand instanceof Scalar scalar ? scalar.text() : "";
        try {
            Path path = Path.parse(word);
            if (path instanceof Path.OfAlias hop) {
                EvidenceDefinition other = definitions.get(hop.alias());
                if (other == null || kind(other, hop.attribute()) == null) {
                    problems.add(operand, "unknown path `" + word + "`");
                    return null;
                }
            }
            return path;
        } catch (IllegalArgumentException refused) {
            problems.add(operand, "unknown path `" + word + "`");
            return null;
        }
    }
}
