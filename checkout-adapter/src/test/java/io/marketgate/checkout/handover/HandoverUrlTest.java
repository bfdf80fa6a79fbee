package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandoverUrlTest {
    private static final String DECISION = "019aab00-0000-7000-8000-000000000001";

    private final HandoverTokens tokens = new HandoverTokens(List.of("a secret of at least thirty-two bytes"));
    private final HandoverUrl urls = new HandoverUrl(tokens);

    @Test
    void fillsTheTemplateAndAddsTheToken() {
        Handover handover = handover("HERBAL-OTC-1");

        String url = urls.of(handover, "https://shop.example/cart?l={lines}&m={market}&g={locale}&d={decision}", "en");

        assertThat(url)
                .isEqualTo("https://shop.example/cart?l=HERBAL-OTC-1%3A2&m=SG&g=en&d=" + DECISION + "&state="
                        + tokens.seal(handover));
    }

    @Test
    void leavesNothingOfASkuUnencoded() {
        String url = urls.of(handover("a&b=c#d?e/f+{market}%\"<"), "https://shop.example/{lines}", "en");

        URI parsed = URI.create(url);
        assertThat(parsed.getRawQuery()).startsWith("state=").doesNotContain("&");
        assertThat(parsed.getPath()).isEqualTo("/a&b=c#d?e/f+{market}%\"<:2");
        assertThat(parsed.getRawPath()).doesNotContain("SG");
        assertThat(parsed.getFragment()).isNull();
    }

    @Test
    void writesPermalinksWithoutAnEscape() {
        String plain = urls.of(handover("HERBAL_OTC-1.2"), "https://shop.example/cart/{permalink}", "en");
        String other = urls.of(handover("a/b?"), "https://shop.example/cart/{permalink}", "en");

        assertThat(plain).startsWith("https://shop.example/cart/HERBAL_OTC-1.2:2?state=");
        assertThat(other).startsWith("https://shop.example/cart/~YS9iPw:2?state=");
    }

    @Test
    void putsTheTokenBeforeAFragment() {
        String url = urls.of(handover("A"), "https://shop.example/#/cart/{lines}", "en");

        assertThat(url).matches("https://shop\\.example/\\?state=[A-Za-z0-9_-]+#/cart/A%3A2");
    }

    @Test
    void encodesALocaleFromOutside() {
        assertThat(urls.of(handover("A"), "https://shop.example/?g={locale}", "en&state=x"))
                .startsWith("https://shop.example/?g=en%26state%3Dx&state=");
    }

    private static Handover handover(String sku) {
        return new Handover(
                new MerchantId("demo"),
                new StorefrontId("global"),
                new MarketCode("SG"),
                UUID.fromString(DECISION),
                List.of(new HandoverLine(new Sku(sku), 2)),
                Instant.parse("2026-11-22T10:30:00Z"));
    }
}
