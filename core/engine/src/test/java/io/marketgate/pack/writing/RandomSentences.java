package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.pack.Vocabulary;
import io.marketgate.rule.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Draws a merchant's rules in the language of the packs. Some of them are refused, for what only the reader sees. */
final class RandomSentences {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> COMPARISONS = List.of("over", "under", "atLeast", "atMost");
    private static final List<String> ALIASES = List.of("first", "other");

    private final Random random;
    private final Vocabulary vocabulary;

    RandomSentences(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    ObjectNode next() {
        ObjectNode rule = JSON.objectNode().put("id", "SHOP-1").put("require", "So it is.");
        rule.putObject("for");
        if (random.nextInt(3) == 0) {
            rule.set("when", conditions());
        }
        if (random.nextInt(3) == 0) {
            rule.set("unless", conditions());
        }
        ObjectNode counters = rule.putObject("counters");
        counters.set("a", counter());
        counters.set("b", counter());
        ArrayNode needs = rule.putArray("needs");
        int items = 1 + random.nextInt(2);
        for (int i = 0; i < items; i++) {
            needs.add(random.nextInt(3) == 0 ? choice() : leaf());
        }
        return rule;
    }

    private ObjectNode conditions() {
        ObjectNode conditions = JSON.objectNode();
        List<Vocabulary.Fact> facts = new ArrayList<>(vocabulary.facts().values());
        int asked = 1 + random.nextInt(2);
        for (int i = 0; i < asked; i++) {
            Vocabulary.Fact fact =
                    random.nextInt(3) == 0 ? vocabulary.facts().get(pick("substance", "species")) : pick(facts);
            conditions.set(fact.definition().name(), test(fact));
        }
        return conditions;
    }

    private ObjectNode test(Vocabulary.Fact fact) {
        ObjectNode test = JSON.objectNode();
        return switch (fact.definition().kind()) {
            case WORD -> {
                if (random.nextBoolean()) {
                    test.put("is", word(fact));
                }
                yield test.isEmpty() || random.nextInt(4) == 0 ? test.set("in", words(fact)) : test;
            }
            case WORDS -> test.set("has", words(fact));
            case FLAG -> test.put("is", random.nextBoolean());
            case NUMBER -> compares(random.nextInt(3) == 0 ? compares(test) : test);
            case COMPOSITION ->
                random.nextBoolean()
                        ? test.set("in", words(fact))
                        : test.<ObjectNode>set("name", words(fact))
                                .set(pick("perUnit", "perDay", "percent"), compares(JSON.objectNode()));
        };
    }

    private ObjectNode compares(ObjectNode test) {
        return test.set(pick(COMPARISONS), number());
    }

    /** Without trailing zeros, which the reader of JSON drops. */
    private JsonNode number() {
        return random.nextBoolean()
                ? JSON.numberNode(random.nextInt(500))
                : JSON.numberNode(BigDecimal.valueOf(random.nextInt(50) * 10L + 1, 1 + random.nextInt(2)));
    }

    private String word(Vocabulary.Fact fact) {
        if (fact.listed()) {
            return random.nextBoolean()
                    ? pick(vocabulary.substances().entries()).id()
                    : pick(vocabulary.substances().groups().keySet());
        }
        return fact.words().isEmpty() ? pick("CN", "SG", "DE") : pick(fact.words());
    }

    private ArrayNode words(Vocabulary.Fact fact) {
        ArrayNode words = JSON.arrayNode();
        Stream.generate(() -> word(fact))
                .limit(1 + random.nextInt(3))
                .distinct()
                .forEach(words::add);
        return words;
    }

    private ObjectNode counter() {
        String measure = pick("UNITS", "PIECES", "GRAMS", "MILLILITRES", "DAYS_OF_SUPPLY", "DISTINCT", "OCCASIONS");
        ObjectNode counter = JSON.objectNode()
                .put("count", measure)
                .put("per", pick("ALL", "sku", "commodity"))
                .put(
                        "period",
                        pick("ORDER", "CALENDAR_YEAR", "CALENDAR_HALF", "LIFETIME", "ROLLING P1Y6M", "ROLLING P90D"));
        if (random.nextInt(3) == 0) {
            counter.set(pick("of", "notOf"), conditions());
        }
        if (random.nextInt(3) == 0) {
            counter.put("periodSure", false);
        }
        return measure.equals("DISTINCT") ? counter.put("distinct", pick("sku", "commodity")) : counter;
    }

    private ObjectNode choice() {
        ObjectNode choice = JSON.objectNode();
        ArrayNode options = choice.putArray("any");
        options.add(leaf());
        ObjectNode option = options.addObject();
        ArrayNode all = option.putArray("all");
        if (random.nextInt(3) == 0) {
            all.add(evidence(ofAQuantity()).put("as", ALIASES.get(0)));
            all.add(JSON.objectNode()
                    .put("cap", "a")
                    .set("max", JSON.objectNode().put("of", ALIASES.get(0) + ".quantity")));
        } else {
            all.add(leaf()).add(leaf());
        }
        if (random.nextBoolean()) {
            option.putObject("terms")
                    .putArray(pick("SHOPPER", "MERCHANT", "PARTNER"))
                    .add("keep-cool")
                    .add("keep-dry");
        }
        return choice;
    }

    private ObjectNode leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> identity();
            case 1 -> cap();
            default -> evidence();
        };
    }

    private ObjectNode identity() {
        ObjectNode leaf = JSON.objectNode();
        ObjectNode identity = leaf.putObject("identity")
                .put("level", pick("SELF_DECLARED", "DOCUMENT_CHECKED", "REAL_NAME_VERIFIED"));
        if (random.nextBoolean()) {
            identity.putArray("claims").add(pick(vocabulary.lists().get("buyer-claims")));
        }
        if (random.nextBoolean()) {
            identity.putArray("documents").add(pick(vocabulary.identityDocuments()));
        }
        if (random.nextBoolean()) {
            identity.putArray("never").add(pick(vocabulary.identityDocuments()));
        }
        return random.nextBoolean() ? with(identity, "lasting", leaf) : leaf;
    }

    private ObjectNode with(ObjectNode asked, String period, ObjectNode whole) {
        asked.put(period, pick("P14D", "P6M", "P1Y"));
        return whole;
    }

    private ObjectNode cap() {
        ObjectNode cap = JSON.objectNode().put("cap", pick("a", "b"));
        String side = pick("max", "under");
        if (random.nextInt(3) == 0) {
            cap.putObject(side).set(pick(vocabulary.commodities().keySet()), number());
            return cap;
        }
        return cap.set(side, number());
    }

    private Vocabulary.EvidenceDefinition ofAQuantity() {
        return pick(vocabulary.evidence().values().stream()
                .filter(one -> one.attributes().containsKey("quantity"))
                .toList());
    }

    private ObjectNode evidence() {
        return evidence(
                random.nextInt(4) == 0
                        ? ofAQuantity()
                        : pick(vocabulary.evidence().values()));
    }

    private ObjectNode evidence(Vocabulary.EvidenceDefinition type) {
        ObjectNode leaf = JSON.objectNode()
                .put("evidence", type.type().value())
                .put("scope", pick(type.suppliers().keySet()).name());
        if (random.nextInt(3) == 0) {
            leaf.put("as", pick(ALIASES));
        }
        ObjectNode match = JSON.objectNode();
        if (random.nextBoolean()) {
            match.set(pick("market", "number", "issuer"), test(Vocabulary.AttributeKind.TEXT));
        }
        type.attributes().forEach((name, kind) -> {
            if (random.nextInt(3) == 0) {
                match.set(name, test(kind));
            }
        });
        if (!match.isEmpty()) {
            leaf.set("match", match);
        }
        if (random.nextInt(4) == 0) {
            leaf.put("attestedBy", pick(vocabulary.partnerRoles()));
        }
        if (random.nextInt(4) == 0) {
            with(leaf, pick("issuedWithin", "lasting"), leaf);
        }
        return random.nextInt(4) == 0 ? leaf.put("due", pick("SALE", "DISPATCH")) : leaf;
    }

    private ObjectNode test(Vocabulary.AttributeKind kind) {
        ObjectNode test = JSON.objectNode();
        if (random.nextInt(6) == 0) {
            test.put("present", random.nextBoolean());
        }
        return switch (kind) {
            case TEXT ->
                switch (random.nextInt(4)) {
                    case 0 -> test.put("is", pick("A", "1"));
                    case 1 -> test.set("in", JSON.arrayNode().add("A").add("B"));
                    case 2 -> test.put("same", path());
                    default -> test.put("covers", path());
                };
            case NUMBER ->
                switch (random.nextInt(3)) {
                    case 0 -> test.set("is", number());
                    case 1 -> test.<ObjectNode>set("atLeast", number()).set("atMost", number());
                    default -> test.put(pick("atLeast", "atMost"), pick("line.quantity", "line.days"));
                };
            case FLAG -> test.put("is", random.nextBoolean());
            case DAY -> test.put("present", random.nextBoolean());
            case LIST ->
                random.nextBoolean()
                        ? test.put("covers", path())
                        : test.set(
                                "covers",
                                JSON.arrayNode()
                                        .add(pick(
                                                vocabulary.substances().groups().keySet())));
        };
    }

    private String path() {
        return random.nextInt(6) == 0
                ? pick(ALIASES) + ".number"
                : pick(Path.Place.values()).word();
    }

    private <T> T pick(Iterable<T> from) {
        List<T> sorted = new ArrayList<>();
        from.forEach(sorted::add);
        sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
        return sorted.get(random.nextInt(sorted.size()));
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
