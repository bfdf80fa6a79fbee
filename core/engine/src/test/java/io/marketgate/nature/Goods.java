package io.marketgate.nature;

import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products of which everything is known, so that only what they are can close the way. */
final class Goods {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();

    private Goods() {}

    static Map<String, Value> of(ProductClass productClass, String substance) {
        Map<String, Value> facts = knownOfAll();
        boolean cosmetic = productClass.value().equals("COSMETIC");
        facts.put("substance", new Value.Composition(List.of(new Substance(substance, null, null, null)), true));
        facts.put("claim", words("NONE"));
        facts.put("use", words(cosmetic ? "EXTERNAL" : "ORAL"));
        facts.put("form", new Value.Text(cosmetic ? "CREAM" : "CAPSULE"));
        facts.put("commodity", new Value.Text(cosmetic ? "SKIN_CREAM" : "VITAMIN"));
        facts.put("mdrClass", new Value.Text("I"));
        return facts;
    }

    /** What does not depend on what the product is. */
    static Map<String, Value> knownOfAll() {
        Map<String, Value> facts = new HashMap<>();
        facts.put("species", words("NONE"));
        facts.put("category", words("NONE"));
        facts.put("brand", new Value.Text("brand"));
        facts.put("model", new Value.Text(WillingMerchant.MODEL));
        facts.put("manufacturer", new Value.Text("holder"));
        facts.put("power", new Value.Text("0"));
        facts.put(
                "labelLanguages",
                new Value.Words(Set.copyOf(VOCABULARY.lists().getOrDefault("languages", List.of())), true));
        for (String flag :
                List.of("legacyDevice", "professionalUse", "sterile", "animalOrigin", "coldChain", "electrical")) {
            facts.put(flag, new Value.Flag(false));
        }
        for (String number : List.of("daysPerUnit", "piecesPerUnit", "gramsPerUnit", "millilitresPerUnit")) {
            facts.put(number, new Value.Amount(BigDecimal.ONE));
        }
        return facts;
    }

    /** The same in another form, for another use and of another counting type. */
    static Map<String, Value> of(
            ProductClass productClass, String substance, String form, String use, String commodity) {
        Map<String, Value> facts = of(productClass, substance);
        facts.put("form", new Value.Text(form));
        facts.put("use", words(use));
        facts.put("commodity", new Value.Text(commodity));
        return facts;
    }

    /** Goods of each kind, all of which some class sells somewhere. */
    static List<Map<String, Value>> ofEveryKind(ProductClass productClass) {
        return List.of(
                of(productClass, "VITAMIN_C", "CAPSULE", "ORAL", "VITAMIN"),
                of(productClass, "VITAMIN_C", "SPRAY", "ORAL", "VITAMIN"),
                of(productClass, "GLYCERIN", "CREAM", "EXTERNAL", "SKIN_CREAM"),
                of(productClass, "GLYCERIN", "GEL", "ORAL", "TOOTHPASTE"),
                of(productClass, "BEESWAX", "OTHER_EXTERNAL", "EXTERNAL", "LIPSTICK"),
                of(productClass, "BEESWAX", "CREAM", "EYE", "EYE_MAKE_UP"),
                of(productClass, "GLYCERIN", "PATCH", "EXTERNAL", "ADHESIVE_BANDAGE"),
                of(productClass, "GLYCERIN", "PATCH", "EXTERNAL", "HEAT_PATCH"),
                of(productClass, "GLYCERIN", "OTHER_EXTERNAL", "EXTERNAL", "OTHER"),
                of(productClass, "VITAMIN_C", "DEVICE", "HOME", "THERMOMETER"),
                of(productClass, "VITAMIN_C", "TEST_KIT", "SELF_TEST", "THERMOMETER"),
                of(productClass, "VITAMIN_C", "SERVICE", "HOME", "THERMOMETER"));
    }

    static Value words(String word) {
        return new Value.Words(Set.of(word), true);
    }
}
