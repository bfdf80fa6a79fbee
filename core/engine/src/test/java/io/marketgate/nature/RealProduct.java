package io.marketgate.nature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of product that is on real shelves, and what each market's law takes it for. One file of {@code classification/}.
 *
 * @param declared the class its merchant declares
 * @param facts what is known of it, beside what every product of the corpus has
 */
record RealProduct(String id, String title, ProductClass declared, Map<String, Value> facts, List<Expected> expected) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> MEMBERS = Set.of("id", "title", "productClass", "attributes", "markets");
    private static final Set<String> MARKET_MEMBERS = Set.of("class", "verdict", "rule", "law", "because");

    /**
     * What holds in one market.
     *
     * @param judged the class that its law takes the product for; null if that is not known
     * @param verdict what a merchant who holds every paper is told
     * @param rule that says so; null where only a law is cited
     * @param law that says so, in words; null where a rule is named
     * @param because one sentence of reason
     */
    record Expected(
            MarketCode market,
            @Nullable ProductClass judged,
            Outcome verdict,
            @Nullable String rule,
            @Nullable String law,
            String because) {}

    /** What a merchant who holds every paper is told of the product. */
    enum Outcome {
        SELLS,
        CURABLE,
        UNDETERMINED,
        PROHIBITED
    }

    /** Every product of the corpus, by file name. */
    static List<RealProduct> all(Vocabulary vocabulary) {
        try (Stream<Path> files = Files.list(
                Path.of(RealProduct.class.getResource("/classification").toURI()))) {
            List<RealProduct> products = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                products.add(read(file, vocabulary));
            }
            return products;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RealProduct read(Path file, Vocabulary vocabulary) throws IOException {
        JsonNode root = YAML.readTree(Files.readString(file));
        requireMembers(file, root, MEMBERS);
        String id = text(file, root, "id");
        if (!(id + ".yaml").equals(file.getFileName().toString())) {
            throw new IllegalArgumentException(file + ": the file bears the id of its product: " + id);
        }
        Map<String, Value> facts = new HashMap<>(Goods.knownOfAll());
        facts.putAll(new Attributes(vocabulary)
                .facts(root.path("attributes"), "/attributes")
                .orThrow());
        List<Expected> expected = new ArrayList<>();
        for (Map.Entry<String, JsonNode> market : root.path("markets").properties()) {
            expected.add(expected(file, market.getKey(), market.getValue()));
        }
        if (expected.isEmpty()) {
            throw new IllegalArgumentException(file + ": no market says what the product is");
        }
        return new RealProduct(
                id, text(file, root, "title"), new ProductClass(text(file, root, "productClass")), facts, expected);
    }

    private static Expected expected(Path file, String market, JsonNode body) {
        requireMembers(file, body, MARKET_MEMBERS);
        if (!body.has("rule") && !body.has("law")) {
            throw new IllegalArgumentException(file + ": " + market + " names the rule or the law that says so");
        }
        String judged = text(file, body, "class");
        return new Expected(
                new MarketCode(market),
                judged.equals("UNKNOWN") ? null : new ProductClass(judged),
                Outcome.valueOf(text(file, body, "verdict")),
                body.has("rule") ? text(file, body, "rule") : null,
                body.has("law") ? text(file, body, "law") : null,
                text(file, body, "because"));
    }

    private static String text(Path file, JsonNode body, String member) {
        String text = body.path(member).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(file + ": `" + member + "` is missing");
        }
        return text;
    }

    private static void requireMembers(Path file, JsonNode body, Set<String> known) {
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(file + ": unknown member `" + name + "`");
            }
        });
    }
}
