package io.marketgate.pack.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.ExamplePack;
import io.marketgate.pack.Texts;
import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final MarketCode XA = new MarketCode("XA");
    private static final Texts TEXTS = PackReader.bundled()
            .readTogether(List.of(ExamplePack.source()))
            .orThrow()
            .texts();
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final CommonTexts COMMON = CommonTexts.bundled(VOCABULARY);
    private static final List<String> CODES = List.of(
            "PROHIBITED",
            "EVIDENCE_MISSING",
            "EVIDENCE_EXPIRED",
            "IDENTITY_REQUIRED",
            "IDENTITY_DOCUMENT_NOT_ACCEPTED",
            "AGE_REQUIRED",
            "PRESCRIPTION_REQUIRED",
            "LIMIT_EXCEEDED",
            "SUSPENDED_BY_MERCHANT",
            "NOT_ELIGIBLE",
            "NO_STOREFRONT",
            "NO_RULE",
            "UNKNOWN_SKU",
            "UNRESOLVED_DESTINATION",
            "MARKET_NOT_SUPPORTED",
            "RULE_ERROR");

    @ParameterizedTest
    @CsvSource({"zh-Hans,麻", "zh-CN,麻", "zh,麻", "zh-TW,麻", "en-GB,N", "en,N", "fr,N", "ja-JP,N"})
    void fallsBackFromLocaleToLanguageToEnglish(String locale, String beginning) {
        assertThat(TEXTS.find(XA, "narcotics", TEXTS.language(List.of(XA), locale)))
                .get()
                .asString()
                .startsWith(beginning);
    }

    @Test
    void namesTheLanguageThatADocumentIsIn() {
        assertThat(TEXTS.language(List.of(), "ja-JP")).isEqualTo("ja");
        assertThat(TEXTS.language(List.of(XA), "ja-JP")).isEqualTo("en");
        assertThat(TEXTS.language(List.of(XA), "zh-TW")).isEqualTo("zh-Hans");
        assertThat(TEXTS.speaks("ja")).isTrue();
        assertThat(TEXTS.speaks("en-GB")).isTrue();
        assertThat(TEXTS.speaks("fr")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-HK", "zh-MO", "zh_TW", "zh-Hant", "zh-Hant-CN", "zh-hant-tw", "zh-tw"})
    void doesNotTakeSimplifiedForTraditionalChinese(String locale) {
        assertThat(TEXTS.speaks(locale)).isFalse();
        assertThat(TEXTS.nears(locale)).isTrue();
        assertThat(TEXTS.language(List.of(), locale)).isEqualTo("zh-Hans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-HK"})
    void speaksSimplifiedChinese(String locale) {
        assertThat(TEXTS.speaks(locale)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "th", "de"})
    void hasATextForEveryReasonCode(String language) {
        Map<String, String> texts = COMMON.texts().get(language);

        assertThat(CODES).allSatisfy(code -> assertThat(texts).containsKey("reason." + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "th", "de"})
    void hasANameForEveryMarket(String language) {
        Map<String, String> texts = COMMON.texts().get(language);

        assertThat(BundledPacks.sources()).allSatisfy(pack -> assertThat(texts).containsKey("market." + pack.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "ja", "th", "de"})
    void tellsNoShopperADeniedWord(String language) {
        DeniedWords denied = DeniedWords.bundled();

        assertThat(COMMON.texts().get(language))
                .allSatisfy((key, text) ->
                        assertThat(denied.in(language, text, false)).as(key).isEmpty());
    }

    @Test
    void refusesAVocabularyWithAPaperDocumentOrClassNobodyNamed() {
        Vocabulary unnamed = new Vocabulary(
                VOCABULARY.version(),
                Map.of(
                        new ProductClass("UNNAMED_CLASS"),
                        new Vocabulary.ClassDefinition(LawDomain.parse("food"), true, Set.of(), Set.of())),
                VOCABULARY.facts(),
                Map.of(
                        new EvidenceType("UNNAMED_PAPER"),
                        new Vocabulary.EvidenceDefinition(
                                new EvidenceType("UNNAMED_PAPER"),
                                "unnamed evidence",
                                Map.of(EvidenceScope.SELLER, Actor.MERCHANT),
                                false,
                                Map.of())),
                VOCABULARY.attributes(),
                VOCABULARY.partnerRoles(),
                Set.of("UNNAMED_DOCUMENT"),
                VOCABULARY.lists(),
                VOCABULARY.commodities(),
                VOCABULARY.substances());

        assertThatThrownBy(() -> CommonTexts.bundled(unnamed))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("common.en.yaml:1: `evidence.UNNAMED_PAPER` is missing")
                .hasMessageContaining("common.th.yaml:1: `document.UNNAMED_DOCUMENT` is missing")
                .hasMessageContaining("common.zh-Hans.yaml:1: `class.UNNAMED_CLASS` is missing");
    }

    @Test
    void saysInOneSentenceWhatNobodyConfirmed() {
        assertThat(TEXTS.find(null, "reason.NO_RULE", "en"))
                .contains("We have no confirmed rule that allows this, so we do not sell it.");
    }

    @Test
    void findsNothingForAnUnknownKey() {
        assertThat(TEXTS.find(XA, "nowhere", "en")).isEmpty();
    }
}
