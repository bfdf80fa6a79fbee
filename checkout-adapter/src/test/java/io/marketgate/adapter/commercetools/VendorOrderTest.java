package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.extension.ExtensionAction;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders about to be placed, built with the vendor's SDK types. */
class VendorOrderTest {
    @Test
    void isUnderstood() {
        LineItem taxed = VendorOrders.lineItem("l-1", "LIPSTICK-1", 2, VendorOrders.cents("SGD", 1990, 2));
        CustomLineItem wrap = CustomLineItem.builder()
                .id("x-1")
                .slug("gift-wrap")
                .quantity(1L)
                .money(VendorOrders.cents("SGD", 500, 2))
                .buildUnchecked();

        assertThat(read(taxed, wrap))
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "o-1",
                        "en-SG",
                        Currency.getInstance("SGD"),
                        new Address("SG", "Central", "Singapore", "238823", List.of("Orchard Road", "1")),
                        "cust-77",
                        List.of(
                                new PlatformLine("l-1", List.of("LIPSTICK-1", "p-1"), 2, new BigDecimal("19.90")),
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

        assertThat(read(VendorOrders.lineItem("l-1", "LIPSTICK-1", 1, price))
                        .lines()
                        .get(0)
                        .unitPrice())
                .isEqualByComparingTo("19.905");
    }

    @Test
    void countsPricesOfCurrenciesWithoutCents() {
        assertThat(read(VendorOrders.lineItem("l-1", "LIPSTICK-1", 1, VendorOrders.cents("JPY", 4900, 0)))
                        .lines()
                        .get(0)
                        .unitPrice())
                .isEqualByComparingTo("4900");
    }

    private static PlatformCart read(LineItem line, CustomLineItem... customLines) {
        String input = VendorOrders.asked(ExtensionAction.CREATE, VendorOrders.of(line, customLines));
        PlatformCart cart = ExtensionInput.read(JsonUtils.parse(input));
        assertThat(cart).isNotNull();
        return cart;
    }
}
