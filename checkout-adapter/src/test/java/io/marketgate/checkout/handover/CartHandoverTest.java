package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Sku;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartHandoverTest {
    private static final MarketCode SG = new MarketCode("SG");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final StorefrontId TARGET = new StorefrontId("global");
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final HandoverTokens tokens = new HandoverTokens(List.of("a secret of at least thirty-two bytes"));
    private final CartHandover handover =
            new CartHandover(new HandoverUrl(tokens), merchant(), cart(), SG, UUID.randomUUID(), "en", AT);

    @Test
    void handsOverTheLinesThatGoThereAndNoOther() {
        String url = handover.url(TARGET, List.of(new LineId("1"), new LineId("3")));

        assertThat(url).startsWith("https://global.example/cart?l=A%3A1%2CC%3A3&state=");
        assertThat(redeemed(url).lines())
                .containsExactly(new HandoverLine(new Sku("A"), 1), new HandoverLine(new Sku("C"), 3));
        assertThat(redeemed(url).expiresAt()).isEqualTo(AT.plus(CartHandover.LIFE));
    }

    @Test
    void refusesAStorefrontThatIsNotTheMerchants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handover.url(new StorefrontId("nobodys"), List.of(new LineId("1"))));
    }

    private Handover redeemed(String url) {
        String token = url.substring(url.indexOf("state=") + "state=".length());
        Redemption redemption = tokens.redeem(token, new MerchantId("demo"), Set.of(TARGET), AT);
        assertThat(redemption).isInstanceOf(Redemption.Valid.class);
        return ((Redemption.Valid) redemption).handover();
    }

    private static Cart cart() {
        return new Cart(
                new StorefrontId("cn-flagship"), CNY, List.of(line("1", "A", 1), line("2", "B", 2), line("3", "C", 3)));
    }

    private static CartLine line(String id, String sku, int quantity) {
        return new CartLine(new LineId(id), new Sku(sku), quantity, BigDecimal.ONE, null, List.of());
    }

    private static Merchant merchant() {
        Storefront global = new Storefront(
                TARGET,
                StorefrontKind.CROSS_BORDER,
                Set.of(SG),
                new MarketCode("HK"),
                URI.create("https://global.example"),
                "https://global.example/cart?l={lines}",
                CNY,
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
        return Merchant.of(
                new MerchantId("demo"), "Demo", EligibilityMode.BY_RULE, List.of(global), List.of(), List.of());
    }
}
