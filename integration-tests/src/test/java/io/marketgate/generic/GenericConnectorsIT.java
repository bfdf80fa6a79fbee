package io.marketgate.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Connectors for platforms that call from within: what they sell and refuse by the packaged gate's answers, and that
 * they sell nothing without an answer. A connector whose runtime is missing is skipped with a message.
 */
@ExtendWith(SharedGate.class)
@Timeout(120)
class GenericConnectorsIT {
    private static final String UNJUDGED = "cannot be checked just now";
    private static final String THAI_LAW =
            "(พระราชบัญญัติผลิตภัณฑ์สมุนไพร พ.ศ. 2562 (ค.ศ. 2019) (17, 34, 58(4)); สำนักงานคณะกรรมการอาหารและยา (อย.))";
    private static final String UNCHECKED = "cannot be checked";
    private static final Order LIPSTICK = Order.toSingapore("USD").of("LIPSTICK-1");

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static StandInGate standIn;
    private static final Map<List<Object>, Shop> SHOPS = new HashMap<>();

    @BeforeAll
    static void openTheGates(PackagedGate shared) throws IOException {
        gate = shared;
        standIn = new StandInGate();
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        for (Shop shop : SHOPS.values()) {
            shop.close();
        }
        standIn.close();
    }

    @ParameterizedTest
    @EnumSource
    void sellsALipstickToSingapore(Connector connector) throws Exception {
        assertThat(asking(connector, "global").place(LIPSTICK)).isEqualTo(Outcome.SOLD);
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheRemedyToTheCrossBorderShop(Connector connector) throws Exception {
        Order order = Order.toSingapore("CNY").of("HERBAL-OTC-1");

        Outcome outcome = asking(connector, "cn-flagship").place(order);

        assertThat(outcome.refusal())
                .contains("（1975年药品法令（5、6 并豁免令 (O 6)、2A）；新加坡卫生科学局）")
                .contains("https://global.shop.example/cart?items=HERBAL-OTC-1");
    }

    @ParameterizedTest
    @EnumSource
    void refusesThePatchesWithTheLaw(Connector connector) throws Exception {
        Order order = Order.toBangkok().of("PAIN-PATCH-1");

        assertThat(asking(connector, "bkk-wellness").place(order).refusal()).endsWith(THAI_LAW);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOrderForOneOfItsLines(Connector connector) throws Exception {
        Order order = LIPSTICK.of("NOBODY-KNOWS-1");

        assertThat(asking(connector, "global").place(order).refusal())
                .isNotBlank()
                .doesNotContain(UNJUDGED);
    }

    @ParameterizedTest
    @EnumSource
    void asksForWhatDecidesAndNothingElse(Connector connector) throws Exception {
        Order order = LIPSTICK.of("BOOK-1", 2.5, "1234.5");

        Outcome outcome = standIn.whileFalsifying(Lie.NONE, lied(connector), order);

        assertThat(outcome).isEqualTo(Outcome.SOLD);
        assertThat(standIn.question())
                .isEqualTo(new StandInGate.Question(
                        new ObjectMapper().readTree("""
                                        {"storefront": "global", "cartId": "c-1", "detail": "SHOPPER", "currency": "USD",
                                         "shipTo": {"country": "SG", "city": "Singapore", "postalCode": "238823"},
                                         "lines": [{"id": "1", "sku": "LIPSTICK-1", "quantity": 1, "unitPrice": "49.0000"},
                                                   {"id": "2", "sku": "BOOK-1", "quantity": 3, "unitPrice": "1234.5000"}]}
                                        """),
                        Map.of("X-API-Key", StandInGate.KEY, "Authorization", "null")));
    }

    @ParameterizedTest
    @EnumSource
    void sellsPartOfAPieceAsOne(Connector connector) throws Exception {
        Order order = Order.toSingapore("USD").of("LIPSTICK-1", 0.5, "49.00");

        assertThat(asking(connector, "global").place(order)).isEqualTo(Outcome.SOLD);
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatTheGateCannotTakeForACart(Connector connector, Order order) throws Exception {
        assertThat(asking(connector, "global").place(order).refusal()).contains(UNCHECKED);
    }

    @ParameterizedTest
    @EnumSource
    void reportsALineWithoutASkuAsAPermanentError(Connector connector) throws Exception {
        Outcome outcome = standIn.whileFalsifying(Lie.NONE, lied(connector), LIPSTICK.of("", 1, "49.00"));

        assertThat(outcome.refusal()).contains("has no SKU").doesNotContain("try again");
        assertThat(standIn.question()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void reportsAPermanentErrorForACartThatTheGateNeverAccepts(Connector connector) throws Exception {
        Order order = LIPSTICK.of("BOOK 1", 1, "49.00");

        assertThat(asking(connector, "global").place(order).refusal())
                .contains(UNCHECKED)
                .doesNotContain("try again");
    }

    @ParameterizedTest
    @EnumSource
    void reportsAPermanentErrorForAStorefrontThatTheGateDoesNotKnow(Connector connector) throws Exception {
        assertThat(asking(connector, "not-a-storefront").place(LIPSTICK).refusal())
                .contains(UNCHECKED)
                .doesNotContain("try again");
    }

    static Stream<Arguments> refusesWhatTheGateCannotTakeForACart() {
        return everyConnectorWith(
                Named.of("no lines", Order.toSingapore("USD")),
                Named.of("an empty SKU", LIPSTICK.of("", 1, "49.00")),
                Named.of("no SKU", LIPSTICK.of(null, 1, "49.00")),
                Named.of("a SKU with a space", LIPSTICK.of("BOOK 1", 1, "49.00")),
                Named.of("no pieces", LIPSTICK.of("BOOK-1", 0, "49.00")),
                Named.of("a price below nothing", LIPSTICK.of("BOOK-1", 1, "-49.00")),
                Named.of("an empty id", LIPSTICK.with("cartId", "")),
                Named.of("no id", LIPSTICK.with("cartId", null)),
                Named.of("an id with a space", LIPSTICK.with("cartId", "cart 1")),
                Named.of("an id beyond ASCII", LIPSTICK.with("cartId", "购物车")),
                Named.of("an id too long", LIPSTICK.with("cartId", "c".repeat(129))));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVA")
    void takesNoPriceWithThousandsSeparatorsForASmallerOne(Connector connector) throws Exception {
        Order order = LIPSTICK.of("BOOK-1", 1, "1,234.50");

        assertThat(asking(connector, "global").place(order).refusal()).contains(UNCHECKED);
    }

    @ParameterizedTest
    @EnumSource
    void asksWhereAnOrderGoesBeforeItAsksTheGate(Connector connector) throws Exception {
        Outcome outcome = standIn.whileFalsifying(Lie.NONE, lied(connector), LIPSTICK.with("country", null));

        assertThat(outcome.refusal()).contains("say where the order goes");
        assertThat(standIn.question()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = "SALESFORCE")
    void refusesAnOrderThatGoesToTwoPlaces(Connector connector) throws Exception {
        Outcome outcome = standIn.whileFalsifying(Lie.NONE, lied(connector), LIPSTICK.with("elsewhere", "TH"));

        assertThat(outcome.refusal()).contains("one address at a time");
        assertThat(standIn.question()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void sellsNothingWhileTheGateIsDead(Connector connector) throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Shop shop = shop(connector, "http://127.0.0.1:" + port, StandInGate.KEY, "global");

        assertThat(shop.place(LIPSTICK).refusal()).contains(UNJUDGED);
    }

    @ParameterizedTest
    @MethodSource
    void sellsNothingOnAFalsifiedAnswer(Connector connector, Lie lie) throws Exception {
        Outcome outcome = standIn.whileFalsifying(lie, lied(connector), LIPSTICK.of("HERBAL-OTC-1"));

        assertThat(outcome.sold()).isFalse();
        assertThat(outcome.refusal()).isNotBlank();
        assertThat(standIn.question()).isNotNull();
    }

    static Stream<Arguments> sellsNothingOnAFalsifiedAnswer() {
        return everyConnectorWith(
                Arrays.stream(Lie.values()).filter(lie -> lie != Lie.NONE).toArray());
    }

    private static Stream<Arguments> everyConnectorWith(Object... each) {
        return Arrays.stream(Connector.values())
                .flatMap(connector -> Arrays.stream(each).map(one -> Arguments.of(connector, one)));
    }

    /** The storefront that asks the packaged gate. */
    private static Shop asking(Connector connector, String storefront) throws Exception {
        return shop(connector, gate.url(), gate.credentials().storefrontKey(), storefront);
    }

    /** The storefront that asks the stand-in. */
    private static Shop lied(Connector connector) throws Exception {
        return shop(connector, standIn.url(), StandInGate.KEY, "global");
    }

    private static Shop shop(Connector connector, String url, String key, String storefront) throws Exception {
        List<Object> which = List.of(connector, url, storefront);
        Shop open = SHOPS.get(which);
        if (open == null) {
            open = Shop.open(connector.shop(directory), url, key, storefront);
            SHOPS.put(which, open);
        }
        return open;
    }
}
