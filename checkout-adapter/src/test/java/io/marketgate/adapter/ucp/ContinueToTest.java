package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinueToTest {
    private static final URI ENDPOINT = URI.create("https://shop.example/buy");

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/collections/spring, /collections/spring",
        "%2Fcollections%2Fspring, /collections/spring",
        "/a/./b/, /a/b/",
        "/a/../b, /b",
        "/a/b/.., /a/",
        "/../../a, /a",
        "/a/%2e%2e/b, /b",
        "/a/%252E%252E/b, /b",
        "/a//b, /a//b",
        "/caf%C3%A9, /caf%C3%A9",
        "/a%2520b, /a%20b",
        "/a+b, /a+b",
        "/%7Euser, /~user",
        "/%3Cb%3E, /%3Cb%3E",
        "/search?q=tea%26page=2, /search?q=tea&page=2",
        "/search?q=/../a, /search?q=/../a",
        "/a%23b, /a",
        "/user@shop.example, /user@shop.example"
    })
    void goesOnInOneForm(String raw, String path) {
        assertThat(ContinueTo.of(raw, ENDPOINT)).isEqualTo(new ContinueTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "?a=b",
                "#a",
                "@evil.example",
                "//evil.example",
                "///evil.example",
                "%2F%2Fevil.example",
                "/%2Fevil.example",
                "/\\evil.example",
                "/%5Cevil.example",
                "\\\\evil.example",
                "%5C%5Cevil.example",
                "https:evil.example",
                "https://evil.example",
                "/https://evil.example",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "data:text/html,a",
                "/..//evil.example",
                "/.//evil.example",
                "/a/..//evil.example",
                "/a/b/../..//evil.example",
                "/..///evil.example",
                "/%2e%2e//evil.example",
                "/%252e%252e//evil.example",
                "/.%2e/%2Fevil.example",
                "/%0d%0aSet-Cookie=a",
                "/%0aa",
                "/%09/evil.example",
                "/\t/evil.example",
                "/a%20b",
                "/a b",
                "/%00",
                "/%7Fa",
                "/%C2%85a",
                "/%C2%A0a",
                "/%E2%80%8Ba",
                "/%E2%80%A8a",
                "/%C0%AFevil.example",
                "/%FF",
                "/%zz",
                "/%",
                "/%2",
                "/100%25",
                "%252F%252Fevil.example",
                "/%252Fevil.example",
                "/%255Cevil.example",
                "/%25252Fevil.example",
                "/%250d%250aSet-Cookie=a",
                "/a?b=%250a",
                "/a?b=https://evil.example"
            })
    void isTheMerchantsDefaultWhereItIsUnsafe(String raw) {
        assertThat(ContinueTo.of(raw, ENDPOINT)).isNull();
    }

    @Test
    void staysOnTheOriginOfAnEndpointWithAPort() {
        URI endpoint = URI.create("https://shop.example:8443");

        ContinueTo continueTo = Objects.requireNonNull(ContinueTo.of("/a/../b", endpoint));

        assertThat(endpoint.resolve(continueTo.path())).isEqualTo(URI.create("https://shop.example:8443/b"));
    }
}
