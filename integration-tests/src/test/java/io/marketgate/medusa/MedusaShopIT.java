package io.marketgate.medusa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.MedusaPackages;
import io.marketgate.harness.MedusaServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.ThaiEvidence;
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
 * Shoppers buy in a real Medusa shop with a real gate. The tests run in order: later the evidence is filed, and then
 * the gate is killed. Skipped with a message in CI and if Medusa cannot be installed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MedusaShopIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String REMEDY = "HERBAL-OTC-1";
    private static final String PATCHES = "PAIN-PATCH-1";

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static MedusaServer medusa;

    @BeforeAll
    static void openTheShop() {
        Path rig = MedusaPackages.built(directory.resolve("build.log"));
        gate = PackagedGate.in(directory.resolve("home")).start();
        medusa = MedusaServer.start(rig, gate, "bkk-wellness", List.of(REMEDY, PATCHES), directory);
    }

    @AfterAll
    static void closeTheShop() {
        if (medusa != null) {
            medusa.close();
        }
        if (gate != null) {
            gate.close();
        }
    }

    @Test
    @Order(1)
    void sendsTheRemedyToTheCrossBorderShop() {
        Shopper.Answer answer =
                Shopper.atTheTill(medusa, REMEDY, "sg", "Singapore", "238823").orders();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("not_allowed");
        assertThat(answer.refusal())
                .contains("รัฐบัญญัติยา ค.ศ. 1975")
                .contains("https://global.shop.example/cart?items=HERBAL-OTC-1:1&");
    }

    @Test
    @Order(2)
    void refusesThePatchesWithTheLawUntilTheEvidenceIsFiled() {
        Shopper shopper = inBangkok();
        assertThat(shopper.orders().refusal()).contains("พระราชบัญญัติผลิตภัณฑ์สมุนไพร พ.ศ. 2562 (ค.ศ. 2019)");

        ThaiEvidence.file(gate, PATCHES);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(shopper.orders()).matches(Shopper.Answer::isSold));
    }

    @Test
    @Order(3)
    void sellsNothingWhileTheGateIsDead() {
        Shopper shopper = inBangkok();

        gate.kill();

        assertThat(shopper.orders().refusal()).contains("cannot be checked just now");
    }

    private static Shopper inBangkok() {
        return Shopper.atTheTill(medusa, PATCHES, "th", "Bangkok", "10110");
    }
}
