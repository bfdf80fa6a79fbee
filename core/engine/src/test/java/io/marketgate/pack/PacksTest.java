package io.marketgate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.reading.PackReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacksTest {
    private static final PackReader READER = PackReader.bundled();
    private static final String MEMBER = """
            schema: marketgate/pack/1
            pack: XB
            group: XA
            version: 2026.11.1
            reviewed: {on: 2026-11-22, by: the tests, due: 2027-05-22}
            timeZone: Asia/Tokyo
            regime: {name: the group's}
            bodies: {}
            laws: {}
            sources: {}
            rules:
            - id: XB-COSM-1
              forbid: Nothing seen that says yes.
              says: No law was found.
              for: {class: COSMETIC}
              why: {standing: DEFAULT}
            """;

    @Test
    void givesAMemberItsGroupsClassesIdentityAndTexts() {
        Packs packs = READER.readTogether(List.of(group(), member(MEMBER))).orThrow();

        assertThat(packs.supported()).containsExactly(new MarketCode("XB"));
        assertThat(packs.supports(new MarketCode("XA"))).isFalse();
        assertThat(packs.classes(new MarketCode("XB")))
                .isEqualTo(packs.classes(new MarketCode("XA")))
                .isNotEmpty();
        assertThat(packs.identity(new MarketCode("XB"))).isPresent();
        assertThat(packs.texts().find(new MarketCode("XB"), "narcotics", "en")).isPresent();
    }

    @Test
    void refusesAMemberWithoutItsGroup() {
        Reading<Packs> reading = READER.readTogether(List.of(ExamplePack.source(), member(MEMBER)));

        assertThat(((Reading.Refused<Packs>) reading).problems())
                .extracting(PackProblem::message)
                .containsExactly("no pack of `XA` names `XB` a member");
    }

    @Test
    void refusesAClassTheGroupDoesNotKnow() {
        PackSource member = member(MEMBER.replace("class: COSMETIC", "class: WELLNESS_DEVICE"));

        Reading<Packs> reading = READER.readTogether(List.of(group(), member));

        assertThat(((Reading.Refused<Packs>) reading).problems())
                .extracting(PackProblem::message)
                .containsExactly("`XB-COSM-1`: `WELLNESS_DEVICE` is no class of this market");
    }

    @Test
    void refusesTwoPacksForOneMarket() {
        Reading<Packs> reading = READER.readTogether(List.of(ExamplePack.source(), ExamplePack.source()));

        assertThat(((Reading.Refused<Packs>) reading).problems())
                .extracting(PackProblem::message)
                .containsExactly("a second pack for `XA`");
    }

    private static PackSource group() {
        return ExamplePack.with(
                "XA.yaml", "rules:\n- id: XA-NARCOTIC-1", "members: [{member: XB}]\nrules:\n- id: XA-NARCOTIC-1");
    }

    private static PackSource member(String pack) {
        Map<String, String> files = new HashMap<>();
        files.put("XB.yaml", pack);
        files.put("XB.en.yaml", "{}");
        files.put("XB.zh-Hans.yaml", "{}");
        return new PackSource("XB", files);
    }
}
