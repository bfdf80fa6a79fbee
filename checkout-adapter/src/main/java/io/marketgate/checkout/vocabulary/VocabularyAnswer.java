package io.marketgate.checkout.vocabulary;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.LawDomain;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Actor;
import io.marketgate.rule.FactDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All words a caller may write, by name. */
record VocabularyAnswer(
        @Schema(description = "of the vocabulary") String version,

        @Schema(description = "what `productClass` of a SKU may be")
        List<ClassWord> classes,

        @Schema(description = "the facts that `attributes` of a SKU may state")
        List<FactWord> facts,

        @Schema(description = "what `type` of evidence may be")
        List<EvidenceWord> evidence,

        @Schema(description = "the roles of partners") List<String> partnerRoles,

        @Schema(description = "what `document.type` of a verification may be")
        List<String> identityDocuments,

        @Schema(description = "the commodities that counters count by")
        List<CommodityWord> commodities) {

    /** A product class. */
    record ClassWord(
            @Schema(description = "as it is written") String name,
            @Schema(description = "the law it falls under") LawDomain domain,

            @Schema(description = "whether it is used in or on the body, so that every rule may test its composition")
            boolean bodily) {}

    /** A fact of a SKU. */
    record FactWord(
            @Schema(description = "as it is written") String name,
            @Schema(description = "the form of its value") FactDefinition.Kind kind,

            @Schema(description = "of a number; null for what has none") @Nullable
            String unit,

            @Schema(description = "the values allowed; an empty list allows any")
            List<String> words,

            @Schema(description = "whether its values are names in the register of substances")
            boolean substances) {}

    /** An evidence type. */
    record EvidenceWord(
            @Schema(description = "as it is written") String name,
            @Schema(description = "in English, for staff") String title,

            @Schema(description = "its scopes, and who can supply it in each")
            List<ScopeWord> scopes,

            @Schema(
                    description =
                            "whether it counts where a storefront states it with a line; else the merchant must hold it")
            boolean counted,

            @Schema(description = "what `attributes` of it may say")
            List<AttributeWord> attributes) {}

    /** A scope that evidence of a type may have. */
    record ScopeWord(
            @Schema(description = "what it speaks of") EvidenceScope scope,
            @Schema(description = "who can supply it there") Actor suppliedBy) {}

    /** An attribute that evidence of a type may have. */
    record AttributeWord(
            @Schema(description = "as it is written") String name,
            @Schema(description = "the form of its value") Vocabulary.AttributeKind kind) {}

    /** A counting type of goods. */
    record CommodityWord(
            @Schema(description = "as it is written") String name,

            @Schema(description = "in the Harmonized System") @Nullable
            String heading) {}

    static VocabularyAnswer of(Vocabulary vocabulary) {
        return new VocabularyAnswer(
                vocabulary.version(),
                vocabulary.classes().entrySet().stream()
                        .map(VocabularyAnswer::classWord)
                        .sorted(Comparator.comparing(ClassWord::name))
                        .toList(),
                vocabulary.facts().values().stream()
                        .filter(fact -> fact.definition().supplier() == FactDefinition.Supplier.SKU)
                        .map(VocabularyAnswer::fact)
                        .sorted(Comparator.comparing(FactWord::name))
                        .toList(),
                vocabulary.evidence().values().stream()
                        .map(VocabularyAnswer::evidence)
                        .sorted(Comparator.comparing(EvidenceWord::name))
                        .toList(),
                vocabulary.partnerRoles().stream().sorted().toList(),
                vocabulary.identityDocuments().stream().sorted().toList(),
                vocabulary.commodities().entrySet().stream()
                        .map(named -> new CommodityWord(
                                named.getKey(), named.getValue().heading()))
                        .sorted(Comparator.comparing(CommodityWord::name))
                        .toList());
    }

    private static ClassWord classWord(Map.Entry<ProductClass, Vocabulary.ClassDefinition> named) {
        Vocabulary.ClassDefinition definition = named.getValue();
        return new ClassWord(named.getKey().value(), definition.domain(), definition.bodily());
    }

    private static FactWord fact(Vocabulary.Fact fact) {
        return new FactWord(
                fact.definition().name(),
                fact.definition().kind(),
                fact.unit(),
                fact.words().stream().sorted().toList(),
                fact.listed());
    }

    private static EvidenceWord evidence(Vocabulary.EvidenceDefinition definition) {
        return new EvidenceWord(
                definition.type().value(),
                definition.title(),
                definition.suppliers().entrySet().stream()
                        .map(scope -> new ScopeWord(scope.getKey(), scope.getValue()))
                        .toList(),
                definition.presented(),
                definition.stated().entrySet().stream()
                        .map(attribute -> new AttributeWord(attribute.getKey(), attribute.getValue()))
                        .sorted(Comparator.comparing(AttributeWord::name))
                        .toList());
    }
}
