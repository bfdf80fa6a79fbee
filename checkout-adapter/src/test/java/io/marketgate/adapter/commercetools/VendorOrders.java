package io.marketgate.adapter.commercetools;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.ShippingMode;
import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.common.CentPrecisionMoney;
import com.commercetools.api.models.common.Price;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.extension.ExtensionInput;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderReference;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.product.ProductVariant;
import com.commercetools.api.models.type.CustomFields;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Orders built with the vendor's SDK types, as the platform sends them. */
final class VendorOrders {
    private VendorOrders() {}

    /** An order of a customer for Singapore. */
    static Order of(LineItem line, CustomLineItem... customLines) {
        return Order.builder()
                .id("o-1")
                .version(1L)
                .createdAt(ZonedDateTime.parse("2026-11-23T10:00:00.000Z"))
                .orderState(OrderState.OPEN)
                .locale("en-SG")
                .customerId("cust-77")
                .country("DE")
                .totalPrice(cents(line.getPrice().getValue().getCurrencyCode(), 1, 2))
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
    }

    /** The same, placed at that time. */
    static Order placedAt(Instant instant, LineItem line) {
        Order order = of(line);
        order.setCreatedAt(instant.atZone(ZoneOffset.UTC));
        return order;
    }

    /** Two units at 49 dollars each. */
    static LineItem two(String id, String sku) {
        return lineItem(id, sku, 2, cents("USD", 4900, 2));
    }

    static LineItem lineItem(String id, String sku, long quantity, TypedMoney price) {
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

    static CentPrecisionMoney cents(String currency, long amount, int digits) {
        return CentPrecisionMoney.builder()
                .currencyCode(currency)
                .centAmount(amount)
                .fractionDigits(digits)
                .build();
    }

    /** Fields of the merchant's own type, with one field besides the receipt. */
    static CustomFields fields(String receipt) {
        return CustomFields.builder()
                .type(type -> type.id("t-1"))
                .fields(fields -> fields.addValue("gift", true).addValue("marketgateReceipt", receipt))
                .build();
    }

    /** The platform's call for an order that is edited, with what it was. */
    static String edited(Order before, Order now) {
        String input = JsonUtils.toJsonNode(ExtensionInput.builder()
                        .action(ExtensionAction.UPDATE)
                        .resource(OrderReference.builder().id("o-1").obj(now).build())
                        .oldResource(
                                OrderReference.builder().id("o-1").obj(before).build())
                        .build())
                .toString();
        JavaSdk.input(input);
        return input;
    }

    /** The platform's call for an order. */
    static String asked(ExtensionAction action, Order order) {
        String input = JsonUtils.toJsonNode(ExtensionInput.builder()
                        .action(action)
                        .resource(OrderReference.builder().id("o-1").obj(order).build())
                        .build())
                .toString();
        JavaSdk.input(input);
        return input;
    }
}
