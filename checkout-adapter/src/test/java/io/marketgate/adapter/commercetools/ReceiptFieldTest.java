package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.order.OrderSetCustomFieldAction;
import com.commercetools.api.models.order.OrderSetCustomTypeAction;
import com.commercetools.api.models.order.OrderUpdateAction;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFieldTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"custom\":null}"})
    void givesAnOrderATypeThatHasNone(String order) {
        assertThat(actions(order)).singleElement().isInstanceOfSatisfying(OrderSetCustomTypeAction.class, set -> {
            assertThat(set.getType().getKey()).isEqualTo("marketgate-order");
            assertThat(set.getFields().values())
                    .containsOnlyKeys("marketgateReceipt")
                    .containsValue("a.b.c");
        });
    }

    @Test
    void keepsTheTypeThatAnOrderHas() {
        assertThat(actions("{\"custom\":{\"type\":{\"typeId\":\"type\",\"id\":\"t-1\"},\"fields\":{}}}"))
                .singleElement()
                .isInstanceOfSatisfying(OrderSetCustomFieldAction.class, set -> {
                    assertThat(set.getName()).isEqualTo("marketgateReceipt");
                    assertThat(set.getValue()).isEqualTo("a.b.c");
                });
    }

    private static List<OrderUpdateAction> actions(String order) {
        String input =
                "{\"action\":\"Create\",\"resource\":{\"typeId\":\"order\",\"id\":\"o-1\",\"obj\":" + order + "}}";
        return JavaSdk.actions(
                ExtensionOutput.accepted(ReceiptField.action(JsonUtils.parse(input), "marketgate-order", "a.b.c")));
    }
}
