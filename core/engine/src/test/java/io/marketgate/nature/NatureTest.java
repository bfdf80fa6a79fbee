package io.marketgate.nature;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that a market never sells what it bars, under any class, channel or evidence. Tries every member of every
 * barred group, offered by a merchant who lacks nothing. What the law takes for something else than it is declared to be
 * is sold as what it is, if that class is not barred too: a supplement with ibuprofen is a medicine, and needs its papers.
 */
final class NatureTest {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Packs PACKS = BundledPacks.read();

    static Stream<MarketCode> markets() {
        return PACKS.supported().stream();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void barredSubstancesAreNeverSold(MarketCode market) {
        Map<Channel, WillingMerchant> merchants = merchants(market);
        List<String> sold = new ArrayList<>();
        int asked = 0;
        for (Barred barred : Barred.in(market, classes(), VOCABULARY.substances())) {
            assertThat(barred.members()).as(barred.toString()).isNotEmpty();
            for (Channel channel : barred.channels()) {
                for (ProductClass productClass : barred.classes()) {
                    for (String member : barred.members()) {
                        LineDecision line = merchants.get(channel).offers(productClass, Goods.of(productClass, member));
                        asked++;
                        if (!(line.verdict() instanceof Verdict.Block)
                                && barred.classes().contains(line.productClass())) {
                            sold.add(member + " as " + productClass + " " + channel + " (" + barred.law() + ")");
                        }
                    }
                }
            }
        }

        assertThat(asked).as("questions").isGreaterThan(1_000);
        assertThat(sold).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void ordinaryGoodsOfTheSameMerchantAreSold(MarketCode market) {
        Map<Channel, WillingMerchant> merchants = merchants(market);

        for (ProductClass productClass :
                List.of(new ProductClass("DIETARY_SUPPLEMENT"), new ProductClass("COSMETIC"))) {
            Map<Channel, LineDecision> lines = new EnumMap<>(Channel.class);
            merchants.forEach((channel, merchant) ->
                    lines.put(channel, merchant.offers(productClass, Goods.of(productClass, "VITAMIN_C"))));
            assertThat(lines.values())
                    .as(market + " " + productClass + " " + lines)
                    .anySatisfy(line -> assertThat(line.verdict()).isInstanceOf(Verdict.SellLocal.class));
        }
    }

    private static Map<Channel, WillingMerchant> merchants(MarketCode market) {
        Map<Channel, WillingMerchant> merchants = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            merchants.put(channel, new WillingMerchant(PACKS, VOCABULARY, market, channel));
        }
        return merchants;
    }

    private static List<ProductClass> classes() {
        return VOCABULARY.classes().keySet().stream()
                .filter(name -> !name.value().equals("TELEMEDICINE_SERVICE"))
                .sorted()
                .toList();
    }
}
