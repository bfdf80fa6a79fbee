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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoverUrlTest {
    private static final String DECISION = "019aab00-0000-7000-8000-000000000001";

    private final HandoverTokens tokens = new HandoverTokens(List.of("a secret of at least thirty-two bytes"));
    private final HandoverUrl urls = new HandoverUrl(tokens);

    @Test
    void fillsTheTemplateAndAddsTheToken() {
        Handover handover = handover(line("HERBAL-OTC-1", 2));

        String url = urls.of(handover, "https://shop.example/cart?l={lines}&m={market}&g={locale}&d={decision}");

        assertThat(url)
                .isEqualTo("https://shop.example/cart?l=HERBAL-OTC-1:2&m=SG&g=en&d=" + DECISION + "&state="
                        + tokens.seal(handover));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A Shopify cart permalink, by variant.
                "70881412         | 70881382 | https://shop.example/cart/{lines}?attributes%5Bdecision%5D={decision}"
                        + " | https://shop.example/cart/70881412:2,70881382:1?attributes%5Bdecision%5D=" + DECISION
                        + "&",
                // A WooCommerce checkout link, by product or variation.
                "123              | 456      | https://shop.example/checkout-link/?products={lines}"
                        + " | https://shop.example/checkout-link/?products=123:2,456:1&",
                // A permalink of the Universal Commerce Protocol, by item.
                "item_1.a         | gid://1  | https://shop.example/buy/{permalink}?context/language={locale}"
                        + " | https://shop.example/buy/item_1.a:2,~Z2lkOi8vMQ:1?context/language=en&",
                // The storefront's own page, which redeems the token.
                "7                | 8        | https://shop.example/from-marketgate"
                        + " | https://shop.example/from-marketgate?",
            })
    void writesTheFormatsOfStorefronts(String first, String second, String template, String expected) {
        Handover handover = handover(
                new HandoverLine(new Sku("HERBAL-OTC-1"), first, 2), new HandoverLine(new Sku("SOAP-1"), second, 1));

        assertThat(urls.of(handover, template)).isEqualTo(expected + "state=" + tokens.seal(handover));
    }

    @Test
    void encodesItemIdsCompletely() {
        String url = urls.of(handover(line("a&b=c#d?e/f+{market}%\"<:,", 2)), "https://shop.example/{lines}");

        URI parsed = URI.create(url);
        assertThat(parsed.getRawQuery()).startsWith("state=").doesNotContain("&");
        assertThat(parsed.getRawPath()).isEqualTo("/a%26b%3Dc%23d%3Fe%2Ff%2B%7Bmarket%7D%25%22%3C%3A%2C:2");
        assertThat(parsed.getFragment()).isNull();
    }

    @Test
    void writesPermalinksWithoutAnEscape() {
        String plain = urls.of(handover(line("HERBAL_OTC-1.2", 2)), "https://shop.example/cart/{permalink}");
        String other = urls.of(handover(line("a/b?", 2)), "https://shop.example/cart/{permalink}");

        assertThat(plain).startsWith("https://shop.example/cart/HERBAL_OTC-1.2:2?state=");
        assertThat(other).startsWith("https://shop.example/cart/~YS9iPw:2?state=");
    }

    @Test
    void putsTheTokenBeforeAFragment() {
        String url = urls.of(handover(line("A", 2)), "https://shop.example/#/cart/{lines}");

        assertThat(url).matches("https://shop\\.example/\\?state=[A-Za-z0-9_-]+#/cart/A:2");
    }

    private static HandoverLine line(String item, int quantity) {
        return new HandoverLine(new Sku("ANOTHER-NAME"), item, quantity);
    }

    private static Handover handover(HandoverLine... lines) {
        return new Handover(
                new MerchantId("demo"),
                new StorefrontId("global"),
                new MarketCode("SG"),
                "en",
                UUID.fromString(DECISION),
                List.of(lines),
                Instant.parse("2026-11-22T10:30:00Z"));
    }
}
