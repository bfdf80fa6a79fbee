package io.marketgate.product;

import static org.assertj.core.api.Assertions.assertThat;

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
            })
    void findsASkuInAnotherSpelling(String text) {
        assertThat(FoldedSku.formsOf(text)).contains(FoldedSku.of(LISTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "PAIN-PATCH",
                "PAIN-PATCH-10",
                "PAIN-PATCH-2",
                "BOOK-PAIN-PATCH-1",
                "PAINT-PATCH-1",
                "本-1"
            })
    void doesNotMatchOtherNames(String text) {
        assertThat(FoldedSku.formsOf(text)).doesNotContain(FoldedSku.of(LISTED));
    }
}
