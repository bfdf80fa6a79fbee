package io.marketgate.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.adapter.Ruling.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulingTest {
    @Test
    void letsTheWorstLineSpeakForAll() {
        assertThat(Rulings.open().outcome()).isEqualTo(Outcome.OPEN);
        assertThat(together(Rulings.open(), Rulings.handedOver()).outcome()).isEqualTo(Outcome.HAND_OVER);
        assertThat(together(Rulings.handedOver(), Rulings.needsIdentity()).outcome())
                .isEqualTo(Outcome.CURABLE);
        assertThat(together(Rulings.needsIdentity(), Rulings.blocked()).outcome())
                .isEqualTo(Outcome.BLOCKED);
    }

    @Test
    void callsALineCurableOnlyWhereTheShopperAloneCanOpenIt() {
        Cure shoppers = new Cure("VERIFY_IDENTITY", "SHOPPER", 1, null, null);
        Cure merchantsToo = new Cure("PROVIDE_EVIDENCE", "MERCHANT", 1, null, null);

        assertThat(blocked(shoppers).isCurableByShopper()).isTrue();
        assertThat(blocked(shoppers, merchantsToo).isCurableByShopper()).isFalse();
        assertThat(blocked(merchantsToo, new Cure("REDUCE_QUANTITY", "SHOPPER", 2, 1, null))
                        .isCurableByShopper())
                .isTrue();
    }

    @Test
    void wordsLawAndBodyAndWhereToGoOn() {
        assertThat(Wording.of(Rulings.handedOver(), 500))
                .isEqualTo("HERBAL-OTC-1: Not listed. (Medicines Act 1975; Health Sciences Authority) " + Rulings.URL);
    }

    @Test
    void shortensTheWordsBeforeTheUrl() {
        int most = Rulings.URL.length() + 21;

        assertThat(Wording.of(Rulings.handedOver(), most))
                .hasSize(most)
                .startsWith("HERBAL-OTC-1: ")
                .endsWith("… " + Rulings.URL);
        assertThat(Wording.shortened("a😀b", 2)).isEqualTo("a…");
    }

    private static RuledLine blocked(Cure... cures) {
        return new RuledLine("1", "A", "BLOCK", List.of(), List.of(), List.of(cures));
    }

    private static Ruling together(Ruling one, Ruling other) {
        return new Ruling(
                Rulings.DECISION,
                Stream.concat(one.lines().stream(), other.lines().stream()).toList(),
                List.of(),
                null);
    }
}
