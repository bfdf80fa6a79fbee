package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTokensTest {
    private static final Instant EXPIRY = Instant.parse("2026-11-22T10:30:00Z");
    private static final MerchantId MERCHANT = new MerchantId("demo");
    private static final StorefrontId TARGET = new StorefrontId("global");
    private static final Handover HANDOVER = new Handover(
            MERCHANT,
            TARGET,
            new MarketCode("SG"),
            "zh-Hans",
            UUID.fromString("019aab00-0000-7000-8000-000000000001"),
            List.of(
                    new HandoverLine(new Sku("HERBAL-OTC-1"), "HERBAL-OTC-1", 2),
                    new HandoverLine(new Sku("x".repeat(128)), "70881412", 70_000),
                    new HandoverLine(new Sku("SOAP-1"), "y".repeat(128), 1)),
            EXPIRY);

    private final HandoverTokens tokens = new HandoverTokens(List.of("a secret of at least thirty-two bytes"));

    @Test
    void opensWhatItSealed() {
        assertThat(redeem(tokens.seal(HANDOVER))).isEqualTo(new Redemption.Valid(HANDOVER, false));
    }

    @Test
    void equalHandoversGiveEqualTokens() {
        assertThat(tokens.seal(HANDOVER)).isEqualTo(tokens.seal(HANDOVER));
    }

    @Test
    void refusesATokenWithAnyBitOfAnyByteFlipped() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.seal(HANDOVER));
        for (int i = 0; i < token.length; i++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] altered = token.clone();
                altered[i] ^= (byte) (1 << bit);
                String text = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);

                assertThat(redeem(text)).isEqualTo(new Redemption.Invalid(Redemption.Why.SIGNATURE));
            }
        }
    }

    @Test
    void refusesATokenWithAnyCharacterReplacedOrCutOff() {
        String token = tokens.seal(HANDOVER);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(redeem(altered)).isInstanceOf(Redemption.Invalid.class);
            assertThat(redeem(token.substring(0, i))).isInstanceOf(Redemption.Invalid.class);
        }
    }

    @Test
    void refusesATokenOfAnotherKey() {
        HandoverTokens others = new HandoverTokens(List.of("another secret of thirty-two bytes or more"));

        assertThat(redeem(others.seal(HANDOVER))).isEqualTo(new Redemption.Invalid(Redemption.Why.SIGNATURE));
    }

    @Test
    void opensWhatAnEarlierKeySealed() {
        String now = "another secret of thirty-two bytes or more";
        HandoverTokens rotated = new HandoverTokens(List.of(now, "a secret of at least thirty-two bytes"));

        assertThat(rotated.redeem(tokens.seal(HANDOVER), MERCHANT, Set.of(TARGET), EXPIRY.minusSeconds(1)))
                .isEqualTo(new Redemption.Valid(HANDOVER, false));
        assertThat(rotated.seal(HANDOVER)).isEqualTo(new HandoverTokens(List.of(now)).seal(HANDOVER));
    }

    @Test
    void refusesAnExpiredToken() {
        String token = tokens.seal(HANDOVER);

        assertThat(tokens.redeem(token, MERCHANT, Set.of(TARGET), EXPIRY.minusNanos(1)))
                .isInstanceOf(Redemption.Valid.class);
        assertThat(tokens.redeem(token, MERCHANT, Set.of(TARGET), EXPIRY))
                .isEqualTo(new Redemption.Invalid(Redemption.Why.EXPIRED));
    }

    @Test
    void refusesATokenOfAnotherStorefront() {
        String token = tokens.seal(HANDOVER);
        Redemption other = new Redemption.Invalid(Redemption.Why.OTHER_STOREFRONT);

        assertThat(tokens.redeem(token, MERCHANT, Set.of(new StorefrontId("cn-flagship")), EXPIRY.minusSeconds(1)))
                .isEqualTo(other);
        assertThat(tokens.redeem(token, new MerchantId("another"), Set.of(TARGET), EXPIRY.minusSeconds(1)))
                .isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "====", "not a token", "\u00e9", "AAAA"})
    void refusesAMalformedToken(String text) {
        assertThat(redeem(text)).isEqualTo(new Redemption.Invalid(Redemption.Why.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "en/..", "en&state=x", "\u85e5", "en\r\n"})
    void refusesAMalformedLocale(String locale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Handover(
                        MERCHANT,
                        TARGET,
                        HANDOVER.market(),
                        locale,
                        HANDOVER.decision(),
                        HANDOVER.lines(),
                        HANDOVER.expiresAt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nb", "\u85e5"})
    void refusesAMalformedItemId(String item) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HandoverLine(new Sku("SOAP-1"), item, 1));
    }

    @Test
    void refusesAWeakSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HandoverTokens(List.of("x".repeat(31))));
        assertThatIllegalArgumentException().isThrownBy(() -> new HandoverTokens(List.of()));
    }

    private Redemption redeem(String token) {
        return tokens.redeem(token, MERCHANT, Set.of(TARGET), EXPIRY.minusSeconds(1));
    }
}
