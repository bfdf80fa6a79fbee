package io.marketgate.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketgate.market.MarketCode;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorefrontTest {
    private static final String SHOP = "https://shop.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?l={lines}",
                "/cart/{lines}",
                "/cart/{permalink}?m={market}&g={locale}&attributes%5Bdecision%5D={decision}",
                "/#/cart/{lines}",
            })
    void takesATemplateOnItsHost(String template) {
        assertThat(storefront(SHOP + template).cartUrlTemplate()).isEqualTo(SHOP + template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://shop.example/",
                "https://shop.example.evil.example/",
                "https://shop.example@evil.example/",
                "https://shop.example:8443/",
                "https://shop.example{lines}/",
                "https://shop.example\\@evil.example/",
                "//shop.example/",
            })
    void refusesATemplateThatLeavesItsHost(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storefront(template))
                .withMessage("cartUrlTemplate must be on the host of baseUrl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{lnes}",
                "/{Lines}",
                "/{lines",
                "/lines}",
                "/{{lines}}",
                "/ ",
                "/\r\nSet-Cookie: a=b",
                "/\\evil.example",
                "/\u85e5",
                "/%zz",
            })
    void refusesATemplateThatMakesNoUrl(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storefront(SHOP + template))
                .withMessageStartingWith("cartUrlTemplate must be a URL with no placeholder but");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "https://shop.example@evil.example",
                "https://shop.example:8443@evil.example/",
                "https://@shop.example",
                "https://shop.example:0",
                "https://shop.example:",
                "https://shop.example:65536",
                "https://shop.example:99999/",
                "https://shop.example/#",
                "https://shop.example/#cart",
                "https://shop.example/?",
                "https://shop.example?next=https://evil.example",
                "https:shop.example",
                "https:///cart"
            })
    void refusesAMalformedBaseUrl(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storefront(URI.create(base), base))
                .withMessageStartingWith("baseUrl must be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/",
                "https://shop.example:65535/de",
                "https://[2001:db8::1]:8443"
            })
    void takesABaseOfHostPortAndPath(String base) {
        assertThat(storefront(URI.create(base), base).baseUrl()).isEqualTo(URI.create(base));
    }

    private static Storefront storefront(String template) {
        return storefront(URI.create(SHOP), template);
    }

    private static Storefront storefront(URI base, String template) {
        return new Storefront(
                new StorefrontId("global"),
                StorefrontKind.CROSS_BORDER,
                Set.of(new MarketCode("SG")),
                new MarketCode("CN"),
                base,
                template,
                Currency.getInstance("CNY"),
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
    }
}
