package io.marketgate.catalogue;

import static io.marketgate.catalogue.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackLawTest {
    private final PackLaw law = new PackLaw(PackReader.bundled());

    @Test
    void compilesTheBundledPacks() {
        CompiledLaw compiled = law.compile(7, bundled(), Map.of());

        assertThat(compiled.rulebook().revision()).isEqualTo(7);
        assertThat(compiled.rulebook().supports(new MarketCode("SG"))).isTrue();
        assertThat(compiled.packs().supports(new MarketCode("SG"))).isTrue();
    }

    @Test
    void readsPacksAgainOnlyWhenTheyChange() {
        List<PackText> packs = bundled();
        CompiledLaw first = law.compile(1, packs, Map.of());

        assertThat(law.compile(2, packs, Map.of()).packs()).isSameAs(first.packs());
        assertThat(law.compile(3, packs.subList(0, 0), Map.of()).packs()).isNotSameAs(first.packs());
    }

    @Test
    void namesTheProblemOfAPack() {
        List<PackText> packs = new ArrayList<>(bundled());
        PackText pack = packs.remove(0);
        Map<String, String> files = new TreeMap<>(pack.files());
        files.put(pack.name() + ".yaml", files.get(pack.name() + ".yaml") + "\nsurprise: true\n");
        packs.add(new PackText(pack.name(), pack.version(), files));

        assertThatThrownBy(() -> law.compile(1, packs, Map.of()))
                .hasMessageContaining(pack.name() + ".yaml:")
                .hasMessageContaining("surprise");
    }

    @Test
    void refusesAPolicyThatCannotBeRead() {
        assertThatThrownBy(() -> law.compile(1, bundled(), Map.of(ACME, List.of(Samples.rule("OWN-1", "nonsense")))))
                .hasMessageContaining("not JSON");
    }

    @Test
    void refusesAPolicyWithAnotherNameInItsSource() {
        PolicyRule rule = Samples.rule("OWN-2", """
                {"id":"OWN-1","forbid":"We do not ship gels.","for":{"market":["SG"]}}""");

        assertThatThrownBy(() -> law.compile(1, bundled(), Map.of(ACME, List.of(rule))))
                .hasMessage("rule `OWN-2` calls itself `OWN-1`");
    }

    @Test
    void renamesAPolicyWhoseNameALawHasTaken() {
        CompiledLaw plain = law.compile(1, bundled(), Map.of());
        RuleId taken = plain.packs()
                .pack(new MarketCode("SG"))
                .orElseThrow()
                .rules()
                .rules()
                .get(0)
                .id();
        PolicyRule rule = Samples.rule(taken.value(), """
                {"id":"%s","forbid":"We do not ship gels.","for":{"market":["SG"]}}""".formatted(taken));

        CompiledLaw compiled = law.compile(2, bundled(), Map.of(ACME, List.of(rule)));

        assertThat(compiled.rulebook().policy(ACME, new ProductClass("OTC_DRUG"), Channel.CROSS_BORDER))
                .extracting(Rule::id)
                .containsExactly(new RuleId("SHOP-" + taken));
        assertThat(PackLaw.citedAs(taken, compiled.packs())).isEqualTo(new RuleId("SHOP-" + taken));
        assertThat(PackLaw.citedAs(new RuleId("OWN-1"), compiled.packs())).isEqualTo(new RuleId("OWN-1"));
    }

    @Test
    void compilesPoliciesWithTheLaw() {
        PolicyRule rule = Samples.rule("OWN-1", """
                {"id":"OWN-1","forbid":"We do not ship gels.","for":{"market":["SG"]}}""");

        CompiledLaw compiled = law.compile(1, bundled(), Map.of(ACME, List.of(rule)));

        assertThat(compiled.rulebook().policy(ACME, new ProductClass("OTC_DRUG"), Channel.CROSS_BORDER))
                .extracting(Rule::id)
                .containsExactly(new RuleId("OWN-1"));
    }

    private static List<PackText> bundled() {
        return BundledPacks.read().all().stream()
                .map(pack -> new PackText(
                        pack.source().name(), pack.version(), pack.source().files()))
                .toList();
    }
}
