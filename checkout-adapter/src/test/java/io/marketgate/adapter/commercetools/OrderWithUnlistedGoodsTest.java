package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;

import com.commercetools.api.models.order.Order;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkList;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of a storefront that passes unlisted goods, which are in no receipt. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class OrderWithUnlistedGoodsTest {
    @Inject
    Storefronts storefronts;

    @Inject
    Clock clock;

    @Inject
    WorkList workList;

    private MerchantId bazaar;
    private Project project;

    @BeforeEach
    void openTheBazaar() {
        bazaar = storefronts.open(Projects.BAZAAR, Projects.BAZAAR);
        project = new Project(storefronts, storefronts.keyOf(bazaar, Set.of()), Projects.BAZAAR);
    }

    @Test
    void demandsNothingForGoodsThatPassUnlisted() {
        Order books = order("BOOK-1");

        project.create(books).statusCode(200).body("$", anEmptyMap());
        project.ship(books).statusCode(200);
    }

    @Test
    void completesAnOrderWithSomeUnlistedGoods() {
        Order order = project.placed(lipsticksAnd("BOOK-1"));

        project.ship(order).statusCode(200);
        order.getLineItems().get(1).setQuantity(3L);
        project.isRefused(order, "CART_CHANGED");
    }

    @Test
    void completesAnOrderWhoseSkuWasRemovedLater() {
        storefronts.enterLipstick(bazaar, "LIPSTICK-2");
        Order order = project.placed(lipsticksAnd("LIPSTICK-2"));

        storefronts.takeOut(bazaar, "LIPSTICK-2");

        project.ship(order).statusCode(200);
    }

    @Test
    void refusesAnOrderWithUnjudgedGoodsThatMustBeJudgedNow() {
        Order order = project.placed(lipsticksAnd("LIPSTICK-3"));
        project.ship(order).statusCode(200);

        storefronts.enterLipstick(bazaar, "LIPSTICK-3");

        project.isRefused(order, "CART_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIPSTICK-1--",
                "LIPSTICK-1-red",
                "lipstick-1",
                "LIPSTICK-1 ",
                "LIPSTICK-1\u00a0",
                "LIPSTICK\u20111",
                "LIPSTICK 1",
                "LIPST\u0406CK-1",
                "LIPSTICK-01",
                "SHOP-LIPSTICK-1"
            })
    void closesAnOrderOfWhatIsNearlyAListedSku(String sku) {
        project.create(order(sku)).statusCode(400).body("errors[0].message", containsString(sku.strip()));
    }

    @Test
    void leavesANearMissToStaff() {
        project.create(order("lipstick-1-blue")).statusCode(400);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(workList.list(bazaar, WorkItem.Kind.UNLISTED_SKU_NEAR_MISS, null, 100)
                                .items())
                        .extracting(WorkItem::key)
                        .contains("bazaar lipstick-1-blue"));
    }

    @Test
    void judgesGoodsByTheVariantsOtherNamesWhereTheSkuIsNotEntered() {
        storefronts.enterLipstick(bazaar, "LIPSTICK-9", Map.of(Projects.BAZAAR, "variant-9"));
        Order order = order("BOOK-2");
        order.getLineItems().get(0).getVariant().setKey("variant-9");

        String receipt = project.create(order).statusCode(200).extract().path("actions[0].fields.marketgateReceipt");

        assertThat(receipt).isNotNull();
    }

    private Order lipsticksAnd(String sku) {
        Order order = order("LIPSTICK-1");
        order.getLineItems().add(0, VendorOrders.two("l-0", sku));
        return order;
    }

    private Order order(String sku) {
        return VendorOrders.placedAt(clock.instant(), VendorOrders.two("l-1", sku));
    }
}
