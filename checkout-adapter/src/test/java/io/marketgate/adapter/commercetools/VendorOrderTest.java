package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.ShippingMode;
import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.common.CentPrecisionMoney;
import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.Price;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderReference;
import com.commercetools.api.models.product.ProductVariant;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders made of the types of the vendor's SDK, as the platform would send them. */
class VendorOrderTest {
    @Test
    void isUnderstood() {
        LineItem taxed = lineItem("l-1", "LIPSTICK-1", 2, cents("SGD", 1990, 2));
        CustomLineItem wrap = CustomLineItem.builder()
                .id("x-1")
                .slug("gift-wrap")
                .quantity(1L)
                .money(cents("SGD", 500, 2))
                .buildUnchecked();

        assertThat(read(taxed, wrap))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "o-1",
                        "en-SG",
                        Currency.getInstance("SGD"),
                        new io.marketgate.identity.address.Address(
                                "SG", "Central", "Singapore", "238823", List.of("Orchard Road", "1")),
                        "cust-77",
                        List.of(
                                new PlatformLine("l-1", "LIPSTICK-1", 2, new BigDecimal("19.90")),
                                new PlatformLine("x-1", "gift-wrap", 1, new BigDecimal("5.00")))));
    }

    @Test
    void countsPricesOfHighPrecisionInFull() {
        TypedMoney price = HighPrecisionMoney.builder()
                .currencyCode("SGD")
                .preciseAmount(19_905_000L)
                .centAmount(1991L)
                .fractionDigits(6)
                .build();

        assertThat(read(lineItem("l-1", "LIPSTICK-1", 1, price)).lines().get(0).unitPrice())
                .isEqualByComparingTo("19.905");
    }

    @Test
    void countsPricesOfCurrenciesWithoutCents() {
        assertThat(read(lineItem("l-1", "LIPSTICK-1", 1, cents("JPY", 4900, 0)))
                        .lines()
                        .get(0)
                        .unitPrice())
                .isEqualByComparingTo("4900");
    }

    private static LineItem lineItem(String id, String sku, long quantity, TypedMoney price) {
        CentPrecisionMoney discounted = cents(price.getCurrencyCode(), 1, 2);
        return LineItem.builder()
                .id(id)
                .productId("p-1")
                .name(name -> name.addValue("en", "A thing"))
                .variant(ProductVariant.builder().id(1L).sku(sku).build())
                .quantity(quantity)
                .price(Price.builder()
                        .id("price-1")
                        .value(price)
                        .discounted(reduced -> reduced.value(discounted).discount(by -> by.id("d-1")))
                        .build())
                .totalPrice(discounted)
                .taxedPrice(TaxedItemPrice.builder()
                        .totalNet(discounted)
                        .totalGross(discounted)
                        .taxPortions(List.of())
                        .build())
                .buildUnchecked();
    }

    private static CentPrecisionMoney cents(String currency, long amount, int digits) {
        return CentPrecisionMoney.builder()
                .currencyCode(currency)
                .centAmount(amount)
                .fractionDigits(digits)
                .build();
    }

    private static PlatformCart read(LineItem line, CustomLineItem... customLines) {
        Order order = Order.builder()
                .id("o-1")
                .version(1L)
                .locale("en-SG")
                .customerId("cust-77")
                .country("DE")
                .totalPrice(cents("SGD", 1, 2))
                .shippingMode(ShippingMode.SINGLE)
                .itemShippingAddresses(List.of())
                .shippingAddress(Address.builder()
                        .country("SG")
                        .state("Central")
                        .city("Singapore")
                        .postalCode("238823")
                        .streetName("Orchard Road")
                        .streetNumber("1")
                        .build())
                .lineItems(line)
                .customLineItems(customLines)
                .buildUnchecked();
        String input = JsonUtils.prettyPrint(
                JsonUtils.toJsonNode(com.commercetools.api.models.extension.ExtensionInput.builder()
                                .action(ExtensionAction.CREATE)
                                .resource(OrderReference.builder()
                                        .id("o-1")
                                        .obj(order)
                                        .build())
                                .build())
                        .toString());
        JavaSdk.input(input);
        PlatformCart cart = ExtensionInput.read(JsonUtils.parse(input));
        assertThat(cart).isNotNull();
        return cart;
    }
}
