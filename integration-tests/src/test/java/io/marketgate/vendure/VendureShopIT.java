package io.marketgate.vendure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.ConnectorTests;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.ThaiEvidence;
import io.marketgate.harness.VendurePackages;
import io.marketgate.harness.VendureServer;
import io.marketgate.vendure.ShopKeeper.Channel;
import io.marketgate.vendure.ShopKeeper.Good;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shoppers buy in a real Vendure shop with a real gate. The tests run in order: later the evidence is filed, and then
 * the gate is killed. Skipped with a message in CI and if Vendure cannot be installed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VendureShopIT {
    private static final String BOOK = "BOOK-1";
    private static final String REMEDY = "HERBAL-OTC-1";
    private static final String PATCHES = "PAIN-PATCH-1";

    private static final String SOLD = "PaymentSettled";
    private static final String PAYING = "ArrangingPayment";
    private static final String FILLING = "AddingItems";
    private static final String GLOBAL_SHOP = "https://global.shop.example/cart?items=HERBAL-OTC-1";
    private static final String THAI_LAW = "Herbal Product Act B.E. 2562 (2019)";
    private static final String UNJUDGED = "cannot be checked just now";

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static VendureServer vendure;
    private static ShopKeeper keeper;
    private static Channel flagship;
    private static Channel wellness;

    @BeforeAll
    static void openTheShop() {
        Path installed = VendurePackages.installed();
        gate = PackagedGate.in(directory.resolve("home")).start();
        vendure = VendureServer.start(installed, gate, directory);
        keeper = ShopKeeper.of(vendure);
        Good book = new Good(BOOK, 3900, false);
        flagship = keeper.open("cn-flagship", "CNY", List.of(book, new Good(REMEDY, 4900, true)));
        wellness = keeper.open("bkk-wellness", "THB", List.of(book, new Good(PATCHES, 12000, true)));
    }

    @AfterAll
    static void closeTheShop() {
        if (vendure != null) {
            vendure.close();
        }
        if (gate != null) {
            gate.close();
        }
    }

    @Test
    @Order(0)
    void holdsThePluginToItsOwnTests() throws IOException {
        Path output = directory.resolve("plugin.log");

        boolean passed = ConnectorTests.pass("vendure", output);

        assertThat(passed).as(Files.readString(output)).isTrue();
    }

    @Test
    @Order(1)
    void sellsABook() {
        Shopper shopper = inSingapore();

        assertThat(shopper.proceed().state()).isEqualTo(PAYING);
        assertThat(shopper.pay(ShopKeeper.CHECKED_PAYMENT).state()).isEqualTo(SOLD);
    }

    @Test
    @Order(2)
    void sendsTheRemedyToTheCrossBorderShopWhenItIsPutIntoTheCart() {
        Shopper shopper = inSingapore();

        Shopper.Answer answer = shopper.add(REMEDY, 2);

        assertThat(answer.refusal()).contains("Medicines Act 1975").contains(GLOBAL_SHOP + ":2&");
    }

    @Test
    @Order(3)
    void sendsTheRemedyToTheCrossBorderShopWhenTheAddressComesLast() {
        Shopper shopper = new Shopper(vendure, flagship);
        shopper.add(REMEDY, 1);
        shopper.shipTo("SG", "Singapore", "238823");

        assertThat(shopper.add(REMEDY, 2).refusal()).contains(GLOBAL_SHOP + ":3&");
        assertThat(shopper.adjust(2).refusal()).contains(GLOBAL_SHOP + ":2&");
        assertThat(shopper.proceed().refusal())
                .contains("the dealer's licence is still to be shown")
                .contains(GLOBAL_SHOP + ":1&");
    }

    @Test
    @Order(4)
    void refusesThePatchesWithTheLawUntilTheEvidenceIsFiled() {
        Shopper shopper = inBangkok();
        assertThat(shopper.add(PATCHES, 1).refusal()).contains(THAI_LAW);

        ThaiEvidence.file(gate, PATCHES);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shopper.add(PATCHES, 1).state()).isEqualTo(FILLING));
        assertThat(shopper.proceed().state()).isEqualTo(PAYING);
        assertThat(shopper.pay(ShopKeeper.CHECKED_PAYMENT).state()).isEqualTo(SOLD);
    }

    @Test
    @Order(5)
    void placesNoOrderWhoseAddressChangesWhileItIsPaid() {
        Shopper shopper = inBangkok();
        shopper.add(PATCHES, 1);
        shopper.proceed();
        shopper.shipTo("SG", "Singapore", "238823");

        assertThat(shopper.pay(ShopKeeper.CHECKED_PAYMENT).refusal()).contains(PATCHES);
        assertThat(shopper.pay(ShopKeeper.UNCHECKED_PAYMENT).state()).isEqualTo(PAYING);
    }

    @Test
    @Order(6)
    void refusesWhatStaffPutIntoAnOrderThatStands() {
        Shopper shopper = inSingapore();
        shopper.proceed();
        shopper.pay(ShopKeeper.CHECKED_PAYMENT);

        String refusal = keeper.refusalOfAddingToLatestOrder(flagship, REMEDY);

        assertThat(refusal).contains("Medicines Act 1975").contains(GLOBAL_SHOP);
    }

    @Test
    @Order(7)
    void sellsNothingRegulatedWhileTheGateIsDead() {
        Shopper withPatches = inBangkok();
        withPatches.add(PATCHES, 1);
        Shopper atTheTill = inBangkok();
        atTheTill.add(PATCHES, 1);
        atTheTill.proceed();

        gate.kill();

        assertThat(withPatches.add(PATCHES, 1).refusal()).contains(UNJUDGED);
        assertThat(withPatches.proceed().refusal()).contains(UNJUDGED);
        assertThat(atTheTill.pay(ShopKeeper.CHECKED_PAYMENT).refusal()).contains(UNJUDGED);
        Shopper withBook = inBangkok();
        withBook.proceed();
        assertThat(withBook.pay(ShopKeeper.CHECKED_PAYMENT).state()).isEqualTo(SOLD);

        gate.restart();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        atTheTill.pay(ShopKeeper.CHECKED_PAYMENT).state())
                .isEqualTo(SOLD));
    }

    /** With a book, which is not regulated. */
    private static Shopper inSingapore() {
        Shopper shopper = new Shopper(vendure, flagship);
        shopper.add(BOOK, 1);
        shopper.shipTo("SG", "Singapore", "238823");
        return shopper;
    }

    /** With a book, which is not regulated. */
    private static Shopper inBangkok() {
        Shopper shopper = new Shopper(vendure, wellness);
        shopper.add(BOOK, 1);
        shopper.shipTo("TH", "Bangkok", "10110");
        return shopper;
    }
}
