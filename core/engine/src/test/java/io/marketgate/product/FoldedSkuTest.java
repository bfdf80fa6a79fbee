package io.marketgate.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedSkuTest {
    private static final Sku LISTED = new Sku("PAIN-PATCH-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAIN-PATCH-1",
                "PAIN-PATCH-1--",
                "PAIN-PATCH-1-red",
                "PAIN-PATCH-1red",
                "pain-patch-1",
                "PAIN-PATCH-1 ",
                " PAIN-PATCH-1",
                "PAIN-PATCH-1\u00a0",
                "PAIN\u00a0PATCH\u00a01",
                "PAIN\u2011PATCH\u20111",
                "PAIN\u2013PATCH\u22121",
                "PAIN\u00adPATCH\u200b1",
                "PAIN_PATCH.1",
                "PAIN PATCH/1 (XL)",
                "painpatch1",
                "ＰＡＩＮ－ＰＡＴＣＨ－１",
                "P\u00c4IN-PATCH-1",
                "P\u0410IN-PATCH-1",
                "\u0440\u0430IN-PATCH-1",
                "\u03a1\u0391\u0399\u039d-PATCH-1",
                "PAIN-P\u0410T\u0421\u041d-1",
                "\u0420\u0410\u0406N-PATCH-\uff11",
                "PAIN-PATCH-01",
                "PAIN-PATCH-001-red",
                "\u0440\u0430in-\u0440\u0430t\u0441\u043d-1",
            })
    void findsASkuInAnotherSpelling(String text) {
        assertThat(FoldedSku.formsOf(text)).contains(FoldedSku.of(LISTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHOP-PAIN-PATCH-1",
                "RED-PAIN-PATCH-1",
                "BOOK-PAIN-PATCH-1",
                "(new) Pain Patch 1",
                "RED-PAIN-PATCH-1-XL",
                "2024/PAIN-PATCH-01",
                "\u5e97-PAIN-PATCH-1",
                "SHOP-P\u0410IN-PATCH-1"
            })
    void findsASkuBehindSomethingElse(String told) {
        assertThat(FoldedSku.formsOf(told)).contains(FoldedSku.of(LISTED));
    }

    @Test
    void findsASkuThatIsToldWithoutItsZeros() {
        assertThat(FoldedSku.formsOf("PAIN-PATCH-1")).contains("PAINPATCH01", "PAINPATCH001");
    }

    @Test
    void findsNoSkuOfFewerThanFourCharactersInALongerName() {
        assertThat(FoldedSku.formsOf("SHOP-A-1-red")).doesNotContain("A1", "A", "1", "RED");
        assertThat(FoldedSku.formsOf("a-1")).contains("A1");
    }

    @Test
    void makesFewFormsOfALongName() {
        assertThat(FoldedSku.formsOf("PART-1 ".repeat(1_000)).size()).isLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "PAIN-PATCH",
                "PAIN-PATCH-10",
                "PAIN-PATCH-2",
                "XPAIN-PATCH-1",
                "PAINT-PATCH-1",
                "PAIN-PATCH-100",
                "\u0411\u041eЛЬ-1",
                "本-1"
            })
    void doesNotMatchOtherNames(String text) {
        assertThat(FoldedSku.formsOf(text)).doesNotContain(FoldedSku.of(LISTED));
    }
}
