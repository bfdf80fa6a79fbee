package io.marketgate.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.journal.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousSubjectsTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u3000\u200b",
                " guest\u00a0",
                "0",
                "00",
                "0.0",
                "-1",
                "null",
                "NULL",
                "undefined",
                "None",
                "guest",
                "Guest",
                "anonymous",
                "00000000-0000-0000-0000-000000000000",
                "gid://shopify/Customer/0",
                "gid://shopify/Customer/",
                "gid://shopify/Customer/null",
                "customer:undefined",
                "NOT LOGGED IN"
            })
    void isNoCustomer(@Nullable String word) {
        assertThat(cartOf(word).subject()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "10",
                "cust-0",
                "gid://shopify/Customer/10",
                "VXNlcjo3",
                "guesthouse",
                "00000000-0000-0000-0000-000000000001"
            })
    void keepsACustomersId(String id) {
        assertThat(cartOf(id).subject()).isEqualTo(id);
    }

    @Test
    void readsACustomersIdWithoutTheBlanksAroundIt() {
        assertThat(cartOf("\u00a07 ").subject()).isEqualTo("7");
    }

    private static PlatformCart cartOf(@Nullable String subject) {
        return new PlatformCart(Stage.CART, null, null, null, null, subject, List.of());
    }
}
