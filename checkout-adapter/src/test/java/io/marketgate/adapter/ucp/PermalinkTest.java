package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
    private static final PermalinkEndpoint ENDPOINT = new PermalinkEndpoint(URI.create("https://shop.example/buy"));
    private static final String SPECIFIED = "gid://shopify/ProductVariant/70881412";

    @Test
    void putsInACartWhatItNamesWhereItsContextIs() {
        PlatformCart cart = read(
                        "sku_123:2,~Z2lkOi8vc2hvcGlmeS9Qcm9kdWN0VmFyaWFudC83MDg4MTQxMg:1",
                        "context/address_country=US&/context/address_region=New+York&context/postal_code=10001&context/language=en-US&context/currency=USD")
                .cart();

        assertThat(cart)
                .isEqualTo(new PlatformCart(
                        Stage.CART,
                        null,
                        "en-US",
                        Currency.getInstance("USD"),
                        new Address("US", "New York", null, "10001", List.of()),
                        null,
                        List.of(new PlatformLine("0", "sku_123", 2, null), new PlatformLine("1", SPECIFIED, 1, null))));
    }

    @Test
    void takesTheStorefrontsCurrencyWhereItsContextHasNone() {
        assertThat(read("A:1", "context/currency=dollars").cart().currency()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "A:1 A:1",
                "~QQ:1 A:1",
                "~YS9i:1 ~YS9i:1",
                "~w6k:7 ~w6k:7",
                "..:2147483647 ..:2147483647",
                "A:1,A:2 A:1,A:2"
            })
    void spellsAnItemInOneWay(String path, String spelt) {
        assertThat(at(path, "")).isEqualTo("https://shop.example/buy/" + spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A:",
                ":1",
                "A:0",
                "A:01",
                "A:-1",
                "A:+1",
                "A:1.0",
                "A:1e3",
                "A:2147483648",
                "A:99999999999",
                "A:\u0661",
                "A:1,",
                ",A:1",
                "A:1,,B:1",
                "A:1/",
                "A:1;b=c",
                "A%3A1",
                "%41:1",
                "A%2FB:1",
                "a~b:1",
                "\u00e9:1",
                "~:1",
                // Padded; of another alphabet; of an impossible length; with trailing bits.
                "~QQ==:1",
                "~Q+:1",
                "~Q:1",
                "~QR:1",
                // Not UTF-8: a lone continuation byte, an overlong slash, half of a surrogate pair.
                "~gA:1",
                "~wK8:1",
                "~7aCA:1",
                // Control characters: line feed, delete, next line.
                "~YQpi:1",
                "~fw:1",
                "~woU:1"
            })
    void readsNoItemOfAnotherForm(String path) {
        assertThatThrownBy(() -> read(path, "")).isInstanceOf(MalformedLink.class);
    }

    @Test
    void readsAsManyItemsAsAreJudgedInOneCart() {
        String most = "A:1" + ",A:1".repeat(499);

        assertThat(read(most, "").items()).hasSize(500);
        assertThatThrownBy(() -> read(most + ",A:1", "")).isInstanceOf(MalformedLink.class);
    }

    @Test
    void keepsWhatTheMerchantsEndpointApplies() {
        assertThat(
                        at(
                                "A:1",
                                "buyer/email=a%40b.example&/discounts/codes/0=SAVE10&context/payment/0/handler=com.example&utm_source=a+b%2Bc&tag=1&tag=2&flag&line_items/0/selling_plan=monthly&continue_to=/collections/spring"))
                .isEqualTo(
                        "https://shop.example/buy/A:1?buyer/email=a%40b.example&discounts/codes/0=SAVE10&context/payment/0/handler=com.example&utm_source=a+b%2Bc&tag=1&tag=2&flag&line_items/0/selling_plan=monthly&continue_to=%2Fcollections%2Fspring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line_items/0/quantity=5",
                "/line_items/0/quantity=5",
                "//line_items/0/quantity=5",
                "line_items/0/item/id=B",
                "line%5Fitems/0/item/id=B",
                "line_items%2F0%2Fitem%2Fid=B",
                "line_items/1/item/id=B",
                "line_items/1/selling_plan=monthly",
                "line_items/-/item/id=B",
                "line_items/00/selling_plan=monthly",
                "line_items=B",
                "line_items/0=B",
                "line_items[0][item][id]=B",
                "line_items.0.item.id=B",
                "LineItems/0/item/id=B",
                "+line_items/0/item/id=B",
                "line_items/0/extras/0/item/id=B",
                "line_items/0/extras/0/quantity=5",
                "cart/line_items/0/item/id=B",
                "cart_id=cart-1"
            })
    void keepsNothingThatPutsOtherGoodsInTheCart(String parameter) {
        assertThat(at("A:2", parameter + "&ref=1")).isEqualTo("https://shop.example/buy/A:2?ref=1");
    }

    @Test
    void hidesNoParameterInTheValueOfAnother() {
        assertThat(at("A:2", "ref=1;line_items/0/quantity=5"))
                .isEqualTo("https://shop.example/buy/A:2?ref=1%3Bline_items/0/quantity%3D5");
        assertThat(at("A:2", "ref=1%26line_items/0/quantity=5"))
                .isEqualTo("https://shop.example/buy/A:2?ref=1%26line_items/0/quantity%3D5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token",
                "accessToken",
                "Access-Token",
                "customer_access_token",
                "api_key",
                "X-API-Key",
                "authorization",
                "bearer",
                "session",
                "PHPSESSID",
                "jsessionid",
                "cookie",
                "client_secret",
                "password",
                "otp",
                "one_time_code",
                "payment",
                "payment/instruments/0/credential/token",
                "/payment/handlers/0/id",
                "ap2/checkout_mandate",
                "checkout/mandate",
                "buyer/access%5Ftoken"
            })
    void keepsSecretsBack(String name) {
        assertThat(at("A:1", name + "=hidden&ref=1")).isEqualTo("https://shop.example/buy/A:1?ref=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer/email=a&buyer/email=b",
                "buyer/email=a&/buyer/email=b",
                "buyer/email=a&buyer%2Femail=a",
                "buyer=a&/buyer=b",
                "context/address_country=SG&//context/address_country=TH",
                "com.example/a=1&com.example/a=2",
                "line_items/0/quantity=1&line_items/0/quantity=2"
            })
    void doesNotChooseBetweenTwoOfOneField(String query) {
        assertThatThrownBy(() -> read("A:1", query)).isInstanceOf(MalformedLink.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%zz",
                "%=a",
                "a=%FF",
                "a=%0d%0aSet-Cookie:b",
                "a%0a=b",
                "a=%C2%85",
                "a=\u00e9",
                "a=\n",
                "=a",
                "/=a",
                "//",
                "a~=b",
                "a~2b=c"
            })
    void readsNoQueryOfAnotherForm(String query) {
        assertThatThrownBy(() -> read("A:1", query)).isInstanceOf(MalformedLink.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "continue_to=/a&continue_to=/a",
                "continue_to=/a&/continue_to=/b",
                "continue_to=//evil.example",
                "continue_to=/%0d%0aSet-Cookie:a",
                "continue_to=%",
                "continue_to",
                "/continue_to/0=/a",
                "continue_to[]=//evil.example",
                "Continue-To=//evil.example"
            })
    void goesOnToTheDefaultWhereTheDestinationIsUnsafeOrNotOne(String query) {
        assertThat(at("A:1", query)).isEqualTo("https://shop.example/buy/A:1");
    }

    @Test
    void movesWhatIsSaidOfALineWithTheLine() {
        Permalink link =
                read("A:1,B:2,C:3", "line_items/0/plan=a&line_items/1/plan=b&line_items/2/plan=c&ref=1&continue_to=/a");

        assertThat(ENDPOINT.at(link.without(Set.of("1"))))
                .isEqualTo(
                        "https://shop.example/buy/A:1,C:3?line_items/0/plan=a&line_items/1/plan=c&ref=1&continue_to=%2Fa");
    }

    @Test
    void resolvesALinkOfNoItemsToo() {
        assertThat(at("", "context/postal_code=94105&line_items/0/item/id=B&line_items/0/quantity=1&continue_to=/"))
                .isEqualTo("https://shop.example/buy/?context/postal_code=94105&continue_to=%2F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/buy",
                "https://shop.example/buy/",
                "https://shop.example/",
                "https://user@shop.example/buy",
                "https://shop.example/buy?a=b",
                "https://shop.example/buy#a",
                "https:/buy",
                "/buy"
            })
    void takesNoEndpointOfAnotherForm(String url) {
        assertThatThrownBy(() -> new PermalinkEndpoint(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNothingThatItWouldReadOtherwise() {
        HostileLinks.each(20_000, (path, query) -> {
            String link;
            try {
                link = at(path, query);
            } catch (MalformedLink refused) {
                return;
            }
            assertThat(link).matches("https://shop[.]example/buy/[\\x21-\\x7E]*");
            URI url = URI.create(link);
            String items = url.getRawPath().substring("/buy/".length());
            assertThat(at(items, url.getRawQuery() == null ? "" : url.getRawQuery()))
                    .isEqualTo(link);
        });
    }

    private static Permalink read(String path, String query) {
        return Permalink.read(path, query, ENDPOINT.url());
    }

    private static String at(String path, String query) {
        return ENDPOINT.at(read(path, query));
    }
}
