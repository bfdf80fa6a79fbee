package io.marketgate.pack.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is questionable in a description is said at once, and counts for nothing. */
final class ProductFindingsTest {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final ProductFindings FINDINGS = new ProductFindings(VOCABULARY);

    private static List<Finding> of(String json) throws IOException {
        return of("DIETARY_SUPPLEMENT", json);
    }

    private static List<Finding> of(String productClass, String json) throws IOException {
        Map<String, Value> facts = new Attributes(VOCABULARY)
                .facts(new ObjectMapper().readTree(json.replace('\'', '"')), "")
                .orThrow();
        return FINDINGS.of(Set.of(new ProductClass(productClass)), facts);
    }

    @Test
    void findsNothingInAnOrdinaryProduct() throws IOException {
        assertThat(of("{'category':{'values':['NONE'],'complete':true},"
                        + "'substance':{'substances':[{'name':'vitamin c'}],'complete':true},'species':['NONE']}"))
                .isEmpty();
    }

    @Test
    void filesANameThatNobodyListedAndSaysSo() throws IOException {
        assertThat(of("{'substance':[{'name':'Wundermittel X'}],'species':['Snark']}"))
                .extracting(Finding::code, Finding::attribute, Finding::word)
                .containsExactly(
                        tuple(Finding.Code.UNLISTED_SUBSTANCE, "species", "Snark"),
                        tuple(Finding.Code.UNLISTED_SUBSTANCE, "substance", "Wundermittel X"));
    }

    @Test
    void doubtsACategoryThatLeavesOutWhatALawSaysOfASubstance() throws IOException {
        List<Finding> findings =
                of("{'category':{'values':['NONE'],'complete':true},'substance':[{'name':'codeine phosphate'}]}");

        assertThat(findings).extracting(Finding::code).containsExactly(Finding.Code.CONTRADICTION);
        assertThat(findings.get(0).message()).contains("`CODEINE`").contains("`NARCOTIC`");
        assertThat(ProductFindings.doubted(findings)).containsExactly("category");
    }

    @Test
    void doubtsACompositionThatHoldsNothingOfTheCategoryDeclared() throws IOException {
        String plain = "{'category':['NARCOTIC'],'substance':{'substances':[{'name':'vitamin c'}],'complete':true}}";

        assertThat(ProductFindings.doubted(of(plain))).containsExactly("substance");
        assertThat(of(plain.replace("'complete':true", "'complete':false"))).isEmpty();
    }

    @Test
    void doubtsNoneBesideOthersAndAnimalsThatAreDenied() throws IOException {
        assertThat(ProductFindings.doubted(of("{'claim':['NONE','DISEASE']}"))).containsExactly("claim");
        assertThat(ProductFindings.doubted(of("{'animalOrigin':false,'species':['BOVINE']}")))
                .containsExactly("animalOrigin");
    }

    @Test
    void doubtsThatWhatGoesIntoTheBodyConsistsOfNothing() throws IOException {
        String nothing =
                "{'substance':{'substances':[],'complete':true},'species':{'values':['NONE'],'complete':true}}";

        assertThat(ProductFindings.doubted(of(nothing))).containsExactly("substance");
        assertThat(of("MEDICAL_DEVICE_LOW", nothing)).isEmpty();
        assertThat(of(nothing.replace("'NONE'", "'FISH'"))).isEmpty();
        assertThat(of(nothing.replace("[],'complete':true", "[],'complete':false")))
                .isEmpty();
    }

    @Test
    void doubtsAUseThatTheClassRulesOut() throws IOException {
        assertThat(ProductFindings.doubted(of("{'use':['EXTERNAL']}"))).containsExactly("use");
        assertThat(ProductFindings.doubted(of("COSMETIC", "{'use':['ORAL']}"))).containsExactly("use");
        assertThat(of("{'use':['ORAL','HOME']}")).isEmpty();
        assertThat(of("OTC_DRUG", "{'use':['EXTERNAL']}")).isEmpty();
    }

    @Test
    void believesAUseThatTheCommodityHas() throws IOException {
        assertThat(of("COSMETIC", "{'use':['ORAL'],'commodity':'TOOTHPASTE'}")).isEmpty();
        assertThat(ProductFindings.doubted(of("COSMETIC", "{'use':['INTERNAL'],'commodity':'TOOTHPASTE'}")))
                .containsExactly("use");
    }

    @Test
    void doubtsAClassThatHasNoGoodsOfTheKind() throws IOException {
        assertThat(of("DIETARY_SUPPLEMENT", "{'commodity':'PACEMAKER'}"))
                .extracting(Finding::code, Finding::pointer, Finding::word)
                .containsExactly(tuple(Finding.Code.CONTRADICTION, "/productClass", "PACEMAKER"));
        assertThat(ProductFindings.doubted(of("COSMETIC", "{'commodity':'COUGH_SYRUP'}")))
                .containsExactly("class");
        assertThat(of("COSMETIC", "{'commodity':'OTHER'}")).isEmpty();
        assertThat(of("MEDICAL_DEVICE_HIGH", "{'commodity':'PACEMAKER'}")).isEmpty();
    }
}
