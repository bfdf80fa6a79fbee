package io.marketgate.vendure;

import io.marketgate.harness.VendureServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets up a shop in an empty Vendure: zones, channels, goods, a shipping option and payment methods. */
final class ShopKeeper {
    /** A payment method with the plug-in's checker, and one without. */
    static final String CHECKED_PAYMENT = "checked";

    static final String UNCHECKED_PAYMENT = "unchecked";

    private static final List<String> COUNTRIES = List.of("SG", "TH");

    private final GraphQlSession staff;
    private final String zone;
    private final String taxCategory;

    /** The goods of a shop. */
    record Good(String sku, int price, boolean regulated) {}

    /** An open channel, and the ids of its variants by SKU. */
    record Channel(String code, Map<String, String> variants) {
        Channel {
            variants = Map.copyOf(variants);
        }
    }

    private ShopKeeper(GraphQlSession staff, String zone, String taxCategory) {
        this.staff = staff;
        this.zone = zone;
        this.taxCategory = taxCategory;
    }

    static ShopKeeper of(VendureServer server) {
        GraphQlSession staff = new GraphQlSession(server.adminApi(), null);
        staff.ask(
                "mutation($name: String!, $password: String!) { login(username: $name, password: $password) { __typename } }",
                Map.of("name", VendureServer.ADMINISTRATOR, "password", server.password()));
        List<String> countries =
                COUNTRIES.stream().map(code -> country(staff, code)).toList();
        String zone = create(staff, "Zone", Map.of("name", "Asia", "memberIds", countries));
        String taxCategory = create(staff, "TaxCategory", Map.of("name", "Standard", "isDefault", true));
        create(
                staff,
                "TaxRate",
                Map.of("name", "None", "enabled", true, "value", 0, "categoryId", taxCategory, "zoneId", zone));
        return new ShopKeeper(staff, zone, taxCategory);
    }

    /** Opens a channel; its code is the storefront's id at the gate. */
    Channel open(String code, String currency, List<Good> goods) {
        staff.ask(
                "mutation($input: CreateChannelInput!) { createChannel(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "code", code,
                                "token", code,
                                "defaultLanguageCode", "en",
                                "pricesIncludeTax", true,
                                "defaultCurrencyCode", currency,
                                "defaultTaxZoneId", zone,
                                "defaultShippingZoneId", zone)));
        GraphQlSession keeper = staff.in(code);
        create(
                keeper,
                "ShippingMethod",
                Map.of(
                        "code", "parcel-" + code,
                        "fulfillmentHandler", "manual-fulfillment",
                        "checker", operation("default-shipping-eligibility-checker", Map.of("orderMinimum", "0")),
                        "calculator",
                                operation(
                                        "default-shipping-calculator",
                                        Map.of("rate", "500", "includesTax", "include", "taxRate", "0")),
                        "translations", named("Parcel")));
        Map<String, Object> payment = new TreeMap<>(Map.of(
                "code",
                UNCHECKED_PAYMENT + "-" + code,
                "enabled",
                true,
                "handler",
                operation("dummy-payment-handler", Map.of("automaticSettle", "true")),
                "translations",
                named("Card")));
        create(keeper, "PaymentMethod", payment);
        payment.put("code", CHECKED_PAYMENT + "-" + code);
        payment.put("checker", operation("marketgate", Map.of()));
        create(keeper, "PaymentMethod", payment);
        Map<String, String> variants = new TreeMap<>();
        goods.forEach(good -> variants.put(good.sku(), shelve(keeper, good)));
        return new Channel(code, variants);
    }

    /** The shop's refusal if staff change an order and try to let it stand again; null if it permits it. */
    @Nullable
    String refusalOfAddingToLatestOrder(Channel channel, String sku) {
        GraphQlSession keeper = staff.in(channel.code());
        String order = keeper.ask("{ orders(options: {sort: {id: DESC}, take: 1}) { items { id } } }", Map.of())
                .getString("orders.items[0].id");
        transition(keeper, order, "Modifying");
        keeper.ask(
                "mutation($input: ModifyOrderInput!) { modifyOrder(input: $input) { ... on Order { id } } }",
                Map.of(
                        "input",
                        Map.of(
                                "dryRun",
                                false,
                                "orderId",
                                order,
                                "addItems",
                                List.of(Map.of(
                                        "productVariantId",
                                        String.valueOf(channel.variants().get(sku)),
                                        "quantity",
                                        1)))));
        return transition(keeper, order, "ArrangingAdditionalPayment");
    }

    private static @Nullable String transition(GraphQlSession keeper, String order, String state) {
        return keeper.ask(
                        "mutation($order: ID!, $state: String!) { transition: transitionOrderToState(id: $order, state: $state)"
                                + " { ... on OrderStateTransitionError { transitionError } } }",
                        Map.of("order", order, "state", state))
                .getString("transition.transitionError");
    }

    private String shelve(GraphQlSession keeper, Good good) {
        String product = create(
                keeper,
                "Product",
                Map.of(
                        "translations",
                        List.of(Map.of(
                                "languageCode", "en", "name", good.sku(), "slug", good.sku(), "description", ""))));
        return keeper.ask(
                        "mutation($input: [CreateProductVariantInput!]!) { created: createProductVariants(input: $input) { id } }",
                        Map.of(
                                "input",
                                List.of(Map.of(
                                        "productId", product,
                                        "sku", good.sku(),
                                        "price", good.price(),
                                        "taxCategoryId", taxCategory,
                                        "trackInventory", "FALSE",
                                        "customFields", Map.of("regulated", good.regulated()),
                                        "translations", named(good.sku())))))
                .getString("created[0].id");
    }

    private static String country(GraphQlSession staff, String code) {
        return create(staff, "Country", Map.of("code", code, "enabled", true, "translations", named(code)));
    }

    private static String create(GraphQlSession session, String what, Map<String, ?> input) {
        return session.ask(
                        "mutation($input: Create" + what + "Input!) { created: create" + what
                                + "(input: $input) { id } }",
                        Map.of("input", input))
                .getString("created.id");
    }

    private static List<Map<String, String>> named(String name) {
        return List.of(Map.of("languageCode", "en", "name", name));
    }

    private static Map<String, Object> operation(String code, Map<String, String> arguments) {
        return Map.of(
                "code",
                code,
                "arguments",
                arguments.entrySet().stream()
                        .map(argument -> Map.of("name", argument.getKey(), "value", argument.getValue()))
                        .toList());
    }
}
