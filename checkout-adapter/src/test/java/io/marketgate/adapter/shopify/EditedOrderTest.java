package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedOrderTest {
    private static final String ORDER = "gid://shopify/Order/1";

    @Test
    void readsGoodsPlaceAndBuyerAndNoTip() {
        PlatformCart cart = EditedOrder.read(ORDER, Payloads.json(Payloads.editedOrder("PAIN-PATCH-1", 2)));

        assertThat(cart.stage()).isEqualTo(Stage.EDIT);
        assertThat(cart.subject()).isEqualTo("7");
        assertThat(cart.shipTo()).isNotNull();
        assertThat(cart.lines()).hasSize(1);
        assertThat(cart.lines().get(0).names())
                .isEqualTo(List.of("PAIN-PATCH-1", "808950810", "gid://shopify/ProductVariant/808950810"));
        assertThat(cart.lines().get(0).quantity()).isEqualTo(2);
        assertThat(cart.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("19.90"));
    }

    @Test
    void readsNoLineThatWasEditedOut() {
        assertThat(EditedOrder.read(ORDER, Payloads.json(Payloads.editedOrder("PAIN-PATCH-1", 0)))
                        .lines())
                .isEmpty();
    }

    @Test
    void countsACustomItemThatIsShippedAsGoods() {
        JsonNode order = Payloads.json(Payloads.editedOrder("BOOK-1", 1));
        ((ObjectNode) order.at("/lineItems/nodes/1")).put("requiresShipping", true);

        assertThat(EditedOrder.read(ORDER, order).lines().get(1).names())
                .containsExactly("custom-item:gid://shopify/LineItem/2");
    }

    @Test
    void judgesNoPartOfAnOrder() {
        JsonNode order = Payloads.json(Payloads.editedOrder("BOOK-1", 1));
        ((ObjectNode) order.at("/lineItems/pageInfo")).put("hasNextPage", true);

        assertThatThrownBy(() -> EditedOrder.read(ORDER, order)).isInstanceOf(ProblemException.class);
    }

    @Test
    void takesAnEditForAnAdditionUnlessItSaysOtherwise() {
        assertThat(OrderEdit.read(Payloads.json(Payloads.edit("4711", "[]")))).isEqualTo(new OrderEdit(4711, false));
        assertThat(OrderEdit.read(Payloads.json(Payloads.edit("4711", "[{\"id\":1,\"delta\":1}]")))
                        .addsGoods())
                .isTrue();
        assertThat(OrderEdit.read(Payloads.json("{\"order_edit\":{\"order_id\":4711}}"))
                        .addsGoods())
                .isTrue();
        assertThatThrownBy(() -> OrderEdit.read(Payloads.json("{}"))).isInstanceOf(ProblemException.class);
    }
}
