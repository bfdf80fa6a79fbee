package io.marketgate.pack.reading;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.pack.Vocabulary.EvidenceDefinition;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Sequence;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code needs}: evidence, assurances, caps, and alternatives. */
final class NeedsReader {
    private final PackFrame frame;
    private final Problems problems;
    private final CapReader caps;

    NeedsReader(PackFrame frame, Problems problems) {
        this.frame = frame;
        this.problems = problems;
        this.caps = new CapReader(frame, problems);
    }

    /** Reads all needs; an invalid one adds a problem and is left out. */
    Needs read(@Nullable Node node) {
        if (!(node instanceof Sequence sequence)) {
            return Needs.NONE;
        }
        List<Mapping> leaves = new ArrayList<>();
        List<Needs.Item> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (item instanceof Mapping mapping && mapping.get("any") instanceof Sequence options) {
                Needs.AnyOf anyOf = anyOf(options);
                if (anyOf != null) {
                    items.add(anyOf);
                }
            } else if (item instanceof Mapping leaf) {
                leaves.add(leaf);
            }
        }
        items.addAll(together(leaves));
        return new Needs(items);
    }

    private Needs.@Nullable AnyOf anyOf(Sequence sequence) {
        List<Needs.Option> options = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Mapping option)) {
                continue;
            }
            List<Mapping> leaves = new ArrayList<>();
            if (option.get("all") instanceof Sequence all) {
                all.items().stream().filter(Mapping.class::isInstance).forEach(leaf -> leaves.add((Mapping) leaf));
            } else {
                leaves.add(option);
            }
            options.add(new Needs.Option(together(leaves), terms(option.get("terms"), problems)));
        }
        return options.isEmpty() ? null : new Needs.AnyOf(options);
    }

    static List<Term> terms(@Nullable Node node, Problems problems) {
        List<Term> terms = new ArrayList<>();
        Fields fields = new Fields(node, problems);
        for (Actor audience : Actor.values()) {
            fields.words(audience.name()).forEach(key -> terms.add(new Term(audience, key)));
        }
        return terms;
    }

    /** Needs of one option, so that one may refer to attributes of evidence among them. */
    private List<Needs.Leaf> together(List<Mapping> leaves) {
        Map<String, EvidenceDefinition> definitions = new HashMap<>();
        for (Mapping leaf : leaves) {
            Fields fields = new Fields(leaf, problems);
            String type = fields.text("evidence");
            EvidenceDefinition definition = type == null ? null : frame.evidence(type);
            if (definition != null) {
                String alias = fields.text("as");
                definitions.putIfAbsent(definition.type().value(), definition);
                if (alias != null && definitions.put(alias, definition) != null) {
                    problems.add(fields.place("as"), "`" + alias + "` names two types of evidence");
                }
            }
        }
        List<Needs.Leaf> read = new ArrayList<>();
        for (Mapping leaf : leaves) {
            Needs.Leaf found = leaf(leaf, definitions);
            if (found != null) {
                read.add(found);
            }
        }
        return read;
    }

    private Needs.@Nullable Leaf leaf(Mapping leaf, Map<String, EvidenceDefinition> definitions) {
        Fields fields = new Fields(leaf, problems);
        if (fields.has("cap")) {
            return caps.read(fields, definitions);
        }
        return fields.has("identity")
                ? new IdentityNeedReader(frame, problems).read(fields.fields("identity"))
                : evidence(fields, definitions);
    }

    private @Nullable EvidenceNeed evidence(Fields fields, Map<String, EvidenceDefinition> definitions) {
        String type = fields.needed("evidence");
        EvidenceDefinition definition = frame.evidence(type);
        if (definition == null) {
            problems.add(fields.place("evidence"), "unknown evidence `" + type + "`");
            return null;
        }
        EvidenceScope named = fields.constant("scope", EvidenceScope.class);
        EvidenceScope scope = named == null ? definition.firstScope() : named;
        Actor supplier = definition.suppliers().get(scope);
        if (supplier == null) {
            problems.add(fields.place("scope"), "`" + type + "` is not of scope `" + scope + "`");
            return null;
        }
        String role = fields.text("attestedBy");
        if (role != null && !frame.vocabulary().partnerRoles().contains(role)) {
            problems.add(fields.place("attestedBy"), "unknown partner role `" + role + "`");
        }
        Due due = fields.constant("due", Due.class);
        if (due == Due.DISPATCH && !definition.suppliers().containsKey(EvidenceScope.SELLER)) {
            problems.add(fields.place("due"), "no seller can undertake `" + type + "`: it has no scope `SELLER`");
        }
        return new EvidenceNeed(
                definition.type(),
                scope,
                fields.text("as"),
                new MatchReader(frame, definition, definitions, problems).read(fields.fields("match")),
                role,
                new EvidenceNeed.Freshness(fields.period("issuedWithin"), fields.period("lasting")),
                new EvidenceNeed.Supply(supplier, due == null ? Due.SALE : due, definition.presented()));
    }
}
