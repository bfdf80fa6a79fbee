package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the size of the corpus, and that it covers every cell of the supported markets' matrices. */
class CorpusCoverageTest {
    private record Cell(MarketCode market, ProductClass productClass, Channel channel) {}

    @Test
    void hasAtLeastAHundredCases() {
        assertThat(Corpus.cases()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void coversEveryClassOnBothChannelsOfEverySupportedMarket() {
        Set<Cell> left = new TreeSet<>(Comparator.comparing(Cell::toString));
        Packs packs = BundledPacks.read();
        Rulebook law = Rulebook.compile(1, packs.rules(), Map.of());
        for (MarketCode market : packs.supported()) {
            for (ProductClass productClass : law.classesOf(market)) {
                for (Channel channel : Channel.values()) {
                    left.add(new Cell(market, productClass, channel));
                }
            }
        }
        assertThat(left).hasSize((11 + 4 * 12 + 2 * 13) * 2);

        Corpus.cases().stream()
                .filter(one -> one.when().has("market"))
                .flatMap(CorpusCoverageTest::cells)
                .forEach(left::remove);

        assertThat(left).isEmpty();
    }

    /** The cells for which a case expects a verdict or a reason. A SKU that is only in the cart does not count. */
    private static Stream<Cell> cells(CorpusCase one) {
        MarketCode market = new MarketCode(one.when().path("market").asText());
        List<Cell> cells = new ArrayList<>();
        JsonNode lines = one.then().path("lines");
        for (int i = 0; i < lines.size(); i++) {
            String id = one.when().path("lines").path(i).path("sku").asText();
            JsonNode sku = one.given().path("skus").path(id);
            String declared = sku.path("productClass").asText();
            String there = sku.path("classes").path(market.value()).asText(declared);
            if (!sku.isMissingNode()) {
                for (Channel channel : channels(one, lines.get(i))) {
                    cells.add(new Cell(market, new ProductClass(there), channel));
                }
            }
        }
        return cells.stream();
    }

    /** A verdict covers the asker's own channel; a road and reasons cover the channels they name. */
    private static Set<Channel> channels(CorpusCase one, JsonNode line) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (line.has("verdict") || line.has("blockKind")) {
            JsonNode asker = one.given()
                    .path("storefronts")
                    .path(one.when().path("storefront").asText());
            channels.add(StorefrontKind.valueOf(asker.path("kind").asText()).channel());
        }
        addChannel(line.path("channel"), channels);
        line.path("reasons").forEach(reason -> reason.path("channels").forEach(closed -> addChannel(closed, channels)));
        return channels;
    }

    private static void addChannel(JsonNode named, Set<Channel> into) {
        if (named.isTextual()) {
            into.add(Channel.valueOf(named.asText()));
        }
    }
}
