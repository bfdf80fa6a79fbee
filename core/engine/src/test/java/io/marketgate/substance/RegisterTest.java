package io.marketgate.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.substance.SubstanceSet.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Substances are found by any of their names, and never by the name of another substance. */
final class RegisterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Register REGISTER = new Register(
            List.of(
                    entry("KETAMINE", "ketamine", List.of("氯胺酮", "ケタミン", "คีตามีน"), "LISTED"),
                    entry("TESTOSTERONE", "testosterone", List.of(), "LISTED"),
                    entry("SODIUM_FLUORIDE", "sodium fluoride", List.of()),
                    entry("ALPHA_ARBUTIN", "alpha-arbutin", List.of()),
                    entry("VITAMIN_C", "vitamin C", List.of("ascorbic acid")),
                    entry("GINKGO", "ginkgo", List.of("Ginkgo biloba"))),
            List.of(new SubstanceGroup("LISTED", "Schedule", "Act", "1", null, true, DAY, DAY, null, null)));

    private static SubstanceEntry entry(String id, String name, List<String> synonyms, String... groups) {
        return new SubstanceEntry(
                id,
                name,
                SubstanceEntry.Kind.CHEMICAL,
                id.equals("KETAMINE") ? List.of("6740-88-1") : List.of(),
                List.of(),
                synonyms,
                null,
                Set.of(groups),
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KETAMINE",
                "ketamine",
                "Ketamine Hydrochloride",
                "ketamine HCl",
                "KÉTAMINE",
                "ke\u200Btamine",
                "Ｋｅｔａｍｉｎｅ",
                "6740-88-1",
                "氯胺酮",
                "ケタミン",
                "คีตามีน",
                "Ketamine 50 mg",
                "ketamine (氯胺酮)"
            })
    void findsASubstanceByAnyOfItsNames(String name) {
        assertThat(REGISTER.find(name)).map(SubstanceEntry::id).contains("KETAMINE");
    }

    @Test
    void findsSaltsEstersAndPreparationsUnderTheirSubstance() {
        assertThat(REGISTER.find("Testosterone enanthate"))
                .map(SubstanceEntry::id)
                .contains("TESTOSTERONE");
        assertThat(REGISTER.find("Ginkgo biloba dry extract"))
                .map(SubstanceEntry::id)
                .contains("GINKGO");
        assertThat(REGISTER.find("α-Arbutin")).map(SubstanceEntry::id).contains("ALPHA_ARBUTIN");
        assertThat(REGISTER.find("Ascorbic acid (Vitamin C)"))
                .map(SubstanceEntry::id)
                .contains("VITAMIN_C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "fluoride",
                "кetamine",
                "vitamin",
                "Vitamin C (ketamine)",
                "ketamine (new)",
                "hydrochloride"
            })
    void doesNotMatchOtherNames(String name) {
        assertThat(REGISTER.find(name)).isEmpty();
    }

    @Test
    void setContainsGroupMembersAndRecognisesUnlistedNames() {
        SubstanceSet set = REGISTER.set(List.of("LISTED", "GINKGO"));

        assertThat(set.of("ketamine hydrochloride")).isEqualTo(Membership.MEMBER);
        assertThat(set.of("Ginkgo biloba")).isEqualTo(Membership.MEMBER);
        assertThat(set.of("ascorbic acid")).isEqualTo(Membership.ANOTHER);
        assertThat(set.of("something new")).isEqualTo(Membership.UNLISTED);
    }

    @Test
    void aSubstanceStandsForItsFormsAndAGroupForItsMembersAlone() {
        Register forms = new Register(
                List.of(form("VITAMIN_A", null, "LISTED"), form("RETINOL", "VITAMIN_A"), form("RETINAL", "VITAMIN_A")),
                List.of(new SubstanceGroup("LISTED", "Schedule", "Act", "1", null, true, DAY, DAY, null, null)));

        assertThat(forms.set(List.of("VITAMIN_A")).member("retinol")).contains("VITAMIN_A");
        assertThat(forms.set(List.of("RETINOL")).member("retinol")).contains("RETINOL");
        assertThat(forms.set(List.of("RETINOL")).of("vitamin A")).isEqualTo(Membership.ANOTHER);
        assertThat(forms.set(List.of("LISTED")).of("retinol")).isEqualTo(Membership.ANOTHER);
    }

    @Test
    void refusesAFormOfNoSubstance() {
        assertThatThrownBy(() -> new Register(List.of(form("RETINOL", "NOWHERE")), List.of()))
                .hasMessageContaining("`RETINOL` is of `NOWHERE`");
        assertThatThrownBy(() -> new Register(List.of(form("A", null), form("B", "A"), form("C", "B")), List.of()))
                .hasMessageContaining("`C` is of `B`");
    }

    private static SubstanceEntry form(String id, @Nullable String of, String... groups) {
        return new SubstanceEntry(
                id, id, SubstanceEntry.Kind.CHEMICAL, List.of(), List.of(), List.of(), of, Set.of(groups), null);
    }

    @Test
    void searchesByAPartOfAnyName() {
        assertThat(REGISTER.search("biloba", 5)).extracting(SubstanceEntry::id).containsExactly("GINKGO");
        assertThat(REGISTER.search("e", 2)).hasSize(2);
        assertThat(REGISTER.search("%", 5)).isEmpty();
        assertThat(REGISTER.search("_", 5)).isEmpty();
        assertThat(REGISTER.search("gink_o", 5)).isEmpty();
    }

    @Test
    void refusesANameOfTwoSubstances() {
        assertThatThrownBy(() -> new Register(
                        List.of(entry("A", "one", List.of("alpha-x")), entry("B", "two", List.of("Alpha X"))),
                        List.of()))
                .hasMessageContaining("names both `A` and `B`");
    }

    @Test
    void refusesAWordThatIsNeitherSubstanceNorGroup() {
        assertThatThrownBy(() -> REGISTER.set(List.of("KETAMIN"))).hasMessageContaining("`KETAMIN`");
        assertThatThrownBy(() -> new Register(List.of(entry("A", "a", List.of(), "NOWHERE")), List.of()))
                .hasMessageContaining("`NOWHERE`");
    }
}
