package io.marketgate.nature;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In what form and for what use a product is presented is part of what it is: what goes into the body is no cosmetic, what
 * is not taken by mouth is no supplement, and what is swallowed is asked what it contains, whatever class it is declared in.
 */
final class PresentationTest {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Packs PACKS = BundledPacks.read();
    private static final ProductClass COSMETIC = new ProductClass("COSMETIC");
    private static final ProductClass SUPPLEMENT = new ProductClass("DIETARY_SUPPLEMENT");
    private static final ProductClass WELLNESS = new ProductClass("WELLNESS_DEVICE");
    private static final List<ProductClass> DEVICES = Stream.of(
                    "MEDICAL_DEVICE_HIGH", "MEDICAL_DEVICE_MEDIUM", "MEDICAL_DEVICE_LOW", "IN_VITRO_DIAGNOSTIC")
            .map(ProductClass::new)
            .toList();
    private static final List<String> INTO_THE_BODY = List.of(
            "TABLET",
            "CAPSULE",
            "SOFTGEL",
            "PILL",
            "TROCHE",
            "LOZENGE",
            "CHEWABLE",
            "GUM",
            "SYRUP",
            "ORAL_LIQUID",
            "OTHER_ORAL",
            "TEA",
            "DECOCTION_PIECE",
            "HERBAL_PROPRIETARY",
            "INHALER",
            "EYE_DROPS",
            "NASAL_SPRAY",
            "SUPPOSITORY",
            "INJECTION");
    private static final List<String> NOT_BY_MOUTH = List.of(
            "OINTMENT",
            "CREAM",
            "GEL",
            "LOTION",
            "PATCH",
            "PLASTER",
            "OTHER_EXTERNAL",
            "INHALER",
            "EYE_DROPS",
            "NASAL_SPRAY",
            "SUPPOSITORY",
            "INJECTION",
            "DEVICE",
            "TEST_KIT");

    private final List<String> sold = new ArrayList<>();

    static Stream<MarketCode> markets() {
        return PACKS.supported().stream();
    }

    private void offer(MarketCode market, ProductClass productClass, Map<String, Value> facts) {
        for (Channel channel : Channel.values()) {
            var line = new WillingMerchant(PACKS, VOCABULARY, market, channel).offers(productClass, facts);
            if (!(line.verdict() instanceof Verdict.Block)) {
                sold.add(productClass + " " + facts.get("form") + " " + facts.get("use") + " " + channel);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void nothingForTheBodyConsistsOfNothing(MarketCode market) {
        VOCABULARY.classes().forEach((productClass, definition) -> {
            if (definition.bodily()) {
                Map<String, Value> facts = Goods.of(productClass, "VITAMIN_C");
                facts.put("substance", new Value.Composition(List.of(), true));
                offer(market, productClass, facts);
            }
        });

        assertThat(sold).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void whatGoesIntoTheBodyIsNoCosmetic(MarketCode market) {
        for (String form : INTO_THE_BODY) {
            offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", form, "EXTERNAL", "SKIN_CREAM"));
        }
        for (String use : List.of("INJECTED", "INTERNAL", "ORAL", "EYE")) {
            offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", "CREAM", use, "SKIN_CREAM"));
        }
        offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", "INJECTION", "INJECTED", "TOOTHPASTE"));

        assertThat(sold).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void whatIsNotTakenByMouthIsNoSupplement(MarketCode market) {
        for (String form : NOT_BY_MOUTH) {
            offer(market, SUPPLEMENT, Goods.of(SUPPLEMENT, "VITAMIN_C", form, "ORAL", "VITAMIN"));
        }
        for (String use : List.of("EXTERNAL", "EYE", "INJECTED", "INTERNAL")) {
            offer(market, SUPPLEMENT, Goods.of(SUPPLEMENT, "VITAMIN_C", "DROPS", use, "VITAMIN"));
        }

        assertThat(sold).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void devicesToSwallowAreAskedWhatTheyContain(MarketCode market) {
        for (String form : INTO_THE_BODY) {
            for (ProductClass device : DEVICES) {
                offer(market, device, untold(Goods.of(device, "VITAMIN_C", form, "ORAL", "VITAMIN")));
            }
            offer(market, WELLNESS, Goods.of(WELLNESS, "VITAMIN_C", form, "ORAL", "VITAMIN"));
        }

        assertThat(sold).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markets")
    void ordinaryGoodsStayOpen(MarketCode market) {
        offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", "CREAM", "EXTERNAL", "SKIN_CREAM"));
        offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", "GEL", "ORAL", "TOOTHPASTE"));
        offer(market, COSMETIC, Goods.of(COSMETIC, "GLYCERIN", "ORAL_LIQUID", "ORAL", "MOUTHWASH"));
        offer(market, COSMETIC, Goods.of(COSMETIC, "BEESWAX", "OTHER_EXTERNAL", "EXTERNAL", "LIPSTICK"));
        offer(market, COSMETIC, Goods.of(COSMETIC, "BEESWAX", "CREAM", "EYE", "EYE_MAKE_UP"));
        offer(market, SUPPLEMENT, Goods.of(SUPPLEMENT, "VITAMIN_C", "TABLET", "ORAL", "VITAMIN"));
        Map<String, Value> roller = untold(Goods.of(WELLNESS, "VITAMIN_C"));
        roller.remove("form");
        roller.put("claim", Goods.words("NONE"));
        roller.put("use", Goods.words("GENERAL_WELLNESS"));
        roller.put("commodity", new Value.Text("MASSAGER"));
        offer(market, WELLNESS, roller);

        assertThat(sold.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(' ')))
                        .distinct())
                .as(market + " " + sold)
                .hasSize(7);
    }

    private static Map<String, Value> untold(Map<String, Value> facts) {
        facts.keySet().removeAll(List.of("substance", "species", "claim"));
        return facts;
    }

    @Test
    void amountsThatCannotBeSayNothing() {
        ProductClass remedy = new ProductClass("OTC_DRUG");
        for (String percent : List.of("-24", "-1", "300")) {
            Map<String, Value> facts = Goods.of(remedy, "PSEUDOEPHEDRINE");
            facts.put(
                    "substance",
                    new Value.Composition(
                            List.of(new Substance("PSEUDOEPHEDRINE", null, null, new BigDecimal(percent))), true));
            offer(new MarketCode("JP"), remedy, facts);
        }

        assertThat(sold).isEmpty();
    }
}
