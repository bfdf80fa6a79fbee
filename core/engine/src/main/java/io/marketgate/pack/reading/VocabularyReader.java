package io.marketgate.pack.reading;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.LawDomain;
import io.marketgate.pack.Reading;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.Vocabulary.AttributeForm;
import io.marketgate.pack.Vocabulary.AttributeKind;
import io.marketgate.pack.Vocabulary.ClassDefinition;
import io.marketgate.pack.Vocabulary.Commodity;
import io.marketgate.pack.Vocabulary.EvidenceDefinition;
import io.marketgate.pack.Vocabulary.Fact;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import io.marketgate.pack.file.YamlFile;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Bounds;
import io.marketgate.rule.Comparison;
import io.marketgate.rule.FactDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code vocabulary.yaml}. */
final class VocabularyReader {
    private static final String SCHEMA = "marketgate/vocabulary/1";
    private static final String USES = "uses";
    private static final String COMMODITIES = "commodities";
    private static final String CONTRARY_KINDS = "contraryKinds";
    private static final Map<String, Comparison> COMPARISONS =
            Map.of("over", Comparison.OVER, "atLeast", Comparison.AT_LEAST, "atMost", Comparison.AT_MOST);

    private final Problems problems;
    private final Fields file;

    private VocabularyReader(Problems problems, Fields file) {
        this.problems = problems;
        this.file = file;
    }

    /** Read once: it does not change while the process runs. */
    private static final class Bundled {
        static final Vocabulary VOCABULARY =
                read(Resources.file("vocabulary.yaml")).orThrow();
    }

    /**
     * The vocabulary that ships with this version.
     *
     * @throws ExceptionInInitializerError if the file is invalid
     */
    static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    /** Reads the vocabulary, or returns all problems of its file, by line. */
    static Reading<Vocabulary> read(Resources.NamedText source) {
        Problems problems = new Problems(source.name());
        Node root = YamlFile.read(source.text(), problems);
        Vocabulary read = new VocabularyReader(problems, new Fields(root, problems)).vocabulary();
        return problems.isEmpty() ? new Reading.Read<>(read) : new Reading.Refused<>(problems.sorted());
    }

    private Vocabulary vocabulary() {
        if (!file.needed("schema").equals(SCHEMA)) {
            problems.add(file.place("schema"), "the schema is `" + SCHEMA + "`");
        }
        Map<String, List<String>> lists = new HashMap<>();
        file.members("lists").forEach((name, words) -> lists.put(name, Fields.words(words, problems)));
        Map<String, Commodity> commodities = commodities(lists);
        lists.put(COMMODITIES, List.copyOf(commodities.keySet()));
        Map<EvidenceType, EvidenceDefinition> evidence = evidence();
        return new Vocabulary(
                file.needed("version"),
                classes(lists),
                facts(lists, evidence.keySet()),
                evidence,
                forms(),
                Set.copyOf(file.words("partnerRoles")),
                Set.copyOf(file.words("identityDocuments")),
                lists,
                commodities,
                RegisterReader.bundled());
    }

    private Map<ProductClass, ClassDefinition> classes(Map<String, List<String>> lists) {
        Map<ProductClass, ClassDefinition> classes = new HashMap<>();
        file.members("classes").forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            LawDomain domain = fields.parsed("domain", LawDomain::parse, "not a law domain");
            if (domain != null) {
                classes.put(
                        new ProductClass(name),
                        new ClassDefinition(
                                domain,
                                fields.flag("bodily", false),
                                uses(fields, "contraryUses", lists),
                                kinds(fields, lists)));
            }
        });
        return classes;
    }

    private Map<String, Fact> facts(Map<String, List<String>> lists, Set<EvidenceType> types) {
        Map<String, Fact> facts = new HashMap<>();
        file.members("facts").forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            FactDefinition.Kind kind = fields.constant("kind", FactDefinition.Kind.class);
            FactDefinition.Supplier supplier = fields.constant("supplier", FactDefinition.Supplier.class);
            if (kind == null || supplier == null) {
                problems.add(node, "`" + name + "` needs `kind` and `supplier`");
                return;
            }
            Map<EvidenceType, String> undertakings = new HashMap<>();
            fields.members("undertakings")
                    .forEach((type, word) -> undertakings.put(new EvidenceType(type), word(word)));
            if (!types.containsAll(undertakings.keySet())) {
                problems.add(node, "`" + name + "` names evidence that `evidence` does not define");
            }
            facts.put(
                    name,
                    new Fact(
                            new FactDefinition(name, kind, supplier, undertakings, bounds(name, fields)),
                            fields.text("unit"),
                            words(fields, lists),
                            fields.flag("register", false),
                            fields.flag("market", false)));
        });
        return facts;
    }

    /** The bounds of a number; for a composition those of each amount. */
    private Bounds bounds(String name, Fields fact) {
        Fields bounds = fact.fields("bounds");
        Map<String, List<Bounds.Limit>> limits = new HashMap<>();
        bounds.mapping().members().forEach((key, member) -> {
            if (member.value() instanceof Node.Mapping) {
                limits.put(key, limits(bounds.fields(key)));
            }
        });
        if (limits.isEmpty() && fact.has("bounds")) {
            limits.put(name, limits(bounds));
        }
        return new Bounds(limits);
    }

    private static List<Bounds.Limit> limits(Fields bounds) {
        List<Bounds.Limit> limits = new ArrayList<>();
        COMPARISONS.forEach((word, comparison) -> {
            BigDecimal bound = bounds.number(word);
            if (bound != null) {
                limits.add(new Bounds.Limit(comparison, bound));
            }
        });
        return limits;
    }

    private String word(Node node) {
        return String.join(" ", Fields.words(node, problems));
    }

    private Set<String> words(Fields fact, Map<String, List<String>> lists) {
        Set<String> words = new HashSet<>();
        for (String name : fact.words("words")) {
            if (!lists.containsKey(name)) {
                problems.add(fact.place("words"), "unknown list `" + name + "`");
            }
            words.addAll(lists.getOrDefault(name, List.of()));
        }
        return words;
    }

    private Map<EvidenceType, EvidenceDefinition> evidence() {
        Map<EvidenceType, EvidenceDefinition> evidence = new HashMap<>();
        file.members("evidence").forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            Map<EvidenceScope, Actor> suppliers = constants(fields, "scopes", EvidenceScope.class, Actor.class);
            Map<String, AttributeKind> attributes = new HashMap<>();
            Fields described = fields.fields("attributes");
            for (String attribute : described.mapping().members().keySet()) {
                AttributeKind kind = described.constant(attribute, AttributeKind.class);
                if (kind != null) {
                    attributes.put(attribute, kind);
                }
            }
            if (suppliers.isEmpty()) {
                problems.add(node, "`" + name + "` needs a scope");
                return;
            }
            boolean presented = "PRESENTED".equals(fields.text("statement"));
            if (suppliers.containsKey(EvidenceScope.SHIPMENT) && !presented) {
                problems.add(
                        node, "`" + name + "` of a shipment is stated with its cart line: `statement` is `PRESENTED`");
                return;
            }
            EvidenceType type = new EvidenceType(name);
            evidence.put(type, new EvidenceDefinition(type, fields.needed("title"), suppliers, presented, attributes));
        });
        return evidence;
    }

    private Map<String, AttributeForm> forms() {
        Map<String, AttributeForm> forms = new HashMap<>();
        file.members("attributes").forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            forms.put(name, new AttributeForm(bounds(name, fields), fields.flag("market", false)));
        });
        return forms;
    }

    private static <K extends Enum<K>, V extends Enum<V>> Map<K, V> constants(
            Fields fields, String key, Class<K> keys, Class<V> values) {
        Map<K, V> constants = new LinkedHashMap<>();
        Fields described = fields.fields(key);
        for (String word : described.mapping().members().keySet()) {
            V value = described.constant(word, values);
            if (value != null) {
                constants.put(Enum.valueOf(keys, word), value);
            }
        }
        return constants;
    }

    private Map<String, Commodity> commodities(Map<String, List<String>> lists) {
        Map<String, Commodity> commodities = new LinkedHashMap<>();
        file.members(COMMODITIES).forEach((name, node) -> {
            Fields fields = new Fields(node, problems);
            commodities.put(name, new Commodity(fields.text("hs"), uses(fields, "uses", lists)));
        });
        return commodities;
    }

    /** Words of the list of uses. */
    private Set<String> uses(Fields fields, String member, Map<String, List<String>> lists) {
        Set<String> uses = Set.copyOf(fields.words(member));
        if (!lists.getOrDefault(USES, List.of()).containsAll(uses)) {
            problems.add(fields.place(member), "`" + member + "` names a use that `" + USES + "` does not have");
        }
        return uses;
    }

    /** Commodities, each by its name or by that of a list. */
    private Set<String> kinds(Fields fields, Map<String, List<String>> lists) {
        Set<String> kinds = new HashSet<>();
        for (String word : fields.words(CONTRARY_KINDS)) {
            kinds.addAll(lists.getOrDefault(word, List.of(word)));
        }
        if (!lists.getOrDefault(COMMODITIES, List.of()).containsAll(kinds)) {
            problems.add(fields.place(CONTRARY_KINDS), "`" + CONTRARY_KINDS + "` names what is no commodity");
        }
        return kinds;
    }
}
