package io.marketgate.pack.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.checks.PlacedRule;
import io.marketgate.pack.checks.RuleChecks;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Counter;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Rule;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a merchant's own rule: one JSON object in the form of a pack's rule. It can only restrict: a forbid or require,
 * for the markets it names or for all, with standing POLICY, with counters of its own, and without law, source or text.
 */
public final class PolicyRuleReader {
    private static final String FILE = "rule";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Vocabulary vocabulary;
    private final Packs packs;
    private final SchemaCheck schema;
    private final Map<ProductClass, LawDomain> classes;

    /** @param packs the packs of the markets that the rules may apply to */
    public PolicyRuleReader(Vocabulary vocabulary, Packs packs) {
        this.vocabulary = vocabulary;
        this.packs = packs;
        this.schema = SchemaCheck.ofPolicyRules();
        this.classes = new HashMap<>();
        vocabulary.classes().forEach((name, definition) -> classes.put(name, definition.domain()));
        packs.all().forEach(pack -> classes.putAll(pack.rules().domains()));
    }

    /** Reads the rule, or returns all its problems, by pointer. */
    public Reading<Rule> read(String json) {
        Problems problems = new Problems(FILE);
        try {
            JsonNode object = MAPPER.readTree(json);
            return read(Json.node(object, ""), problems);
        } catch (JsonProcessingException malformed) {
            problems.add(0, "", "not JSON");
            return new Reading.Refused<>(problems.sorted());
        }
    }

    private Reading<Rule> read(Node node, Problems problems) {
        schema.check(node, problems);
        if (!problems.isEmpty()) {
            return new Reading.Refused<>(problems.sorted());
        }
        Fields fields = new Fields(node, problems);
        List<MarketCode> markets = fields.fields("for").words("market").stream()
                .map(MarketCode::new)
                .toList();
        for (MarketCode market : markets) {
            if (!packs.knows(market)) {
                problems.add(fields.place("for"), "no pack knows `" + market + "`");
            }
        }
        ZoneId zone = zone(markets);
        PackFrame frame = PackFrame.ofMerchant(vocabulary, zone, classes, counters(fields, zone, problems));
        List<PlacedRule> versions = new RuleReader(frame, problems).read(node);
        versions.forEach(placed -> new RuleChecks(frame::bodily, problems).shape(placed));
        versions.forEach(placed -> neverAsked(placed, markets, problems));
        return problems.isEmpty()
                ? new Reading.Read<>(versions.get(0).rule())
                : new Reading.Refused<>(problems.sorted());
    }

    /** Days are in the market's time zone if the rule applies to a single market. */
    private ZoneId zone(List<MarketCode> markets) {
        return markets.size() == 1
                ? packs.pack(markets.get(0)).map(pack -> pack.rules().zone()).orElse(ZoneOffset.UTC)
                : ZoneOffset.UTC;
    }

    private Map<String, Counter> counters(Fields fields, ZoneId zone, Problems problems) {
        WordLists words = new WordLists(vocabulary.lists(), Map.of(), null, problems);
        CounterReader reader = new CounterReader(
                fields.needed("id"),
                zone,
                vocabulary,
                new ConditionReader(vocabulary, words, problems),
                Map.of(),
                true,
                problems);
        Map<String, Counter> counters = new HashMap<>();
        fields.members("counters").forEach((name, node) -> {
            Counter counter = reader.read(name, node);
            if (counter != null) {
                counters.put(name, counter);
            }
        });
        return counters;
    }

    /** A merchant must not require a document that the market's law forbids to request. */
    private void neverAsked(PlacedRule placed, List<MarketCode> markets, Problems problems) {
        Collection<MarketCode> concerned = markets.isEmpty() ? packs.supported() : packs.meant(markets);
        Set<String> never = new TreeSet<>();
        concerned.forEach(market -> packs.identity(market).ifPresent(policy -> never.addAll(policy.never())));
        if (!(placed.rule() instanceof Rule.Require require)) {
            return;
        }
        require.needs()
                .leaves()
                .filter(IdentityNeed.class::isInstance)
                .flatMap(leaf -> ((IdentityNeed) leaf).documents().stream())
                .filter(never::contains)
                .forEach(document -> problems.add(
                        placed.place("needs"), "`" + document + "` may not be asked for in a market of this rule"));
    }
}
