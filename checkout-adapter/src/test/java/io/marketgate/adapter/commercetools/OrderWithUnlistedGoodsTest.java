package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;

import com.commercetools.api.models.order.Order;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of a storefront that lets goods pass which the merchant has not entered, and so are in no receipt. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class OrderWithUnlistedGoodsTest {
    @Inject
    Storefronts storefronts;

    @Inject
    Clock clock;

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
    void letsAnOrderGoOfWhichPartPassedUnlisted() {
        Order order = project.placed(lipsticksAnd("BOOK-1"));

        project.ship(order).statusCode(200);
        order.getLineItems().get(1).setQuantity(3L);
        project.isRefused(order, "CART_CHANGED");
    }

    @Test
    void letsAnOrderGoWhoseSkuWasTakenOutSince() {
        storefronts.enterLipstick(bazaar, "LIPSTICK-2");
        Order order = project.placed(lipsticksAnd("LIPSTICK-2"));

        storefronts.takeOut(bazaar, "LIPSTICK-2");

        project.ship(order).statusCode(200);
    }

    @Test
    void refusesAnOrderOfWhichPartWasNeverJudgedAndWouldHaveToBeNow() {
        Order order = project.placed(lipsticksAnd("LIPSTICK-3"));
        project.ship(order).statusCode(200);

        storefronts.enterLipstick(bazaar, "LIPSTICK-3");

        project.isRefused(order, "CART_CHANGED");
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
