package io.marketgate.pack.reading;

import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.reading.PackFrame.Dated;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Confidence;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Law;
import io.marketgate.rule.Source;
import io.marketgate.rule.Standing;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a pack that its rules refer to. The file has passed the schema. */
final class FrameReader {
    private final Vocabulary vocabulary;
    private final Fields file;
    private final Problems problems;

    FrameReader(Vocabulary vocabulary, Fields file, Problems problems) {
        this.vocabulary = vocabulary;
        this.file = file;
        this.problems = problems;
    }

    PackFrame read() {
        MarketCode market = new MarketCode(file.needed("pack"));
        ZoneId zone = zone();
        Map<String, Law> laws = laws();
        Map<String, Source> sources = sources();
        Map<String, List<String>> lists = new HashMap<>(vocabulary.lists());
        file.members("lists").forEach((name, words) -> lists.put(name, Fields.words(words, problems)));
        Map<String, List<Dated>> groups = new HashMap<>();
        file.members("groups").forEach((name, members) -> groups.put(name, dated(members)));
        IdentityPolicy identity = file.has("identity")
                ? new IdentityReader(vocabulary, market, laws, sources, problems).read(file.fields("identity"))
                : null;
        Fields defaults = file.fields("defaults");
        Standing standing = defaults.constant("standing", Standing.class);
        Confidence confidence = defaults.constant("confidence", Confidence.class);
        return new PackFrame(
                vocabulary,
                market,
                zone,
                classes(),
                Map.copyOf(lists),
                Map.copyOf(groups),
                laws,
                sources,
                bodies(),
                counters(market, lists, groups, zone),
                identity,
                monthDays(),
                standing == null ? Standing.REGULATION : standing,
                confidence == null ? Confidence.L : confidence);
    }

    private ZoneId zone() {
        ZoneId zone = file.parsed("timeZone", ZoneId::of, "no time zone");
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private Map<ProductClass, LawDomain> classes() {
        Map<ProductClass, LawDomain> classes = new LinkedHashMap<>();
        for (Node item : file.items("classes")) {
            Fields own = item instanceof Mapping ? new Fields(item, problems) : null;
            ProductClass name =
                    new ProductClass(own == null ? Fields.words(item, problems).get(0) : own.needed("class"));
            Vocabulary.ClassDefinition known = vocabulary.classes().get(name);
            LawDomain domain = own != null
                    ? own.parsed("domain", LawDomain::parse, "not a law domain")
                    : known == null ? null : known.domain();
            if (domain == null) {
                problems.add(item, "the vocabulary has no class `" + name + "`: name its `domain` here");
            } else if (domain == LawDomain.CUSTOMS) {
                problems.add(item, "`" + name + "`: customs law governs no class");
            } else if (classes.put(name, domain) != null) {
                problems.add(item, "`" + name + "` stands here twice");
            }
        }
        return classes;
    }

    private Map<String, Law> laws() {
        Map<String, Law> laws = new HashMap<>();
        file.members("laws").forEach((key, node) -> {
            Fields fields = new Fields(node, problems);
            laws.put(
                    key,
                    new Law(
                            key,
                            fields.needed("act"),
                            fields.text("article"),
                            fields.day("since"),
                            fields.flag("checked", false)));
        });
        return laws;
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new HashMap<>();
        file.members("sources").forEach((key, node) -> {
            Fields fields = new Fields(node, problems);
            URI url = fields.parsed("url", URI::create, "no address");
            Source.Kind kind = fields.constant("kind", Source.Kind.class);
            LocalDate seen = fields.day("seen");
            if (url != null && kind != null && seen != null) {
                sources.put(key, new Source(key, url, kind, seen));
            }
        });
        return sources;
    }

    private Map<String, String> bodies() {
        Map<String, String> bodies = new HashMap<>();
        Fields fields = file.fields("bodies");
        fields.mapping().members().keySet().forEach(key -> bodies.put(key, fields.needed(key)));
        return bodies;
    }

    /** Members of a group: of this pack's own group or of a named one. */
    List<Dated> dated(@Nullable Node members) {
        List<Dated> dated = new ArrayList<>();
        if (members instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                Fields fields = new Fields(item, problems);
                LocalDate from = fields.day("from");
                LocalDate to = fields.day("to");
                if (from != null && to != null && to.isBefore(from)) {
                    problems.add(item, "`to` lies before `from`");
                }
                dated.add(new Dated(new MarketCode(fields.needed("member")), from, to));
            }
        }
        return dated;
    }

    private Map<String, Counter> counters(
            MarketCode market, Map<String, List<String>> lists, Map<String, List<Dated>> groups, ZoneId zone) {
        WordLists words = new WordLists(lists, groups, null, problems);
        CounterReader reader = new CounterReader(
                market.value(),
                zone,
                vocabulary,
                new ConditionReader(vocabulary, words, problems),
                new RatesReader(problems).read(file, zone),
                file.has("identity"),
                problems);
        Map<String, Counter> counters = new HashMap<>();
        file.members("counters").forEach((name, node) -> {
            Counter counter = reader.read(name, node);
            if (counter != null) {
                counters.put(name, counter);
            }
        });
        return counters;
    }

    private @Nullable Integer monthDays() {
        return file.fields("units")
                .parsed("month", text -> Integer.valueOf(text.substring(0, text.indexOf(' '))), "no number of days");
    }
}
