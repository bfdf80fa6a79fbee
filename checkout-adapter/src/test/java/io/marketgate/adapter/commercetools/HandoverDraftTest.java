package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.commercetools.api.models.cart.CartDraft;
import com.commercetools.api.models.cart.LineItemDraft;
import io.marketgate.checkout.handover.Handover;
import io.marketgate.checkout.handover.HandoverLine;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Sku;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverDraftTest {
    private static final UUID DECISION = UUID.fromString("01a20577-6a1e-7533-97e3-6fefe9fabbff");

    private static final Storefront GLOBAL = new Storefront(
            new StorefrontId("global"),
            StorefrontKind.CROSS_BORDER,
            Set.of(new MarketCode("SG")),
            new MarketCode("HK"),
            URI.create("https://global.shop.example"),
            "https://global.shop.example/cart?items={lines}",
            Currency.getInstance("USD"),
            List.of("en", "zh-Hans"),
            BlockedLinePolicy.BLOCK_CART,
            false);

    @Test
    void isACartOfTheReceiversItems() {
        CartDraft draft = draft("SG", "en");

        assertThat(draft.getKey()).isEqualTo(DECISION.toString());
        assertThat(draft.getCurrency()).isEqualTo("USD");
        assertThat(draft.getCountry()).isEqualTo("SG");
        assertThat(draft.getLocale()).isEqualTo("en");
        assertThat(draft.getLineItems())
                .extracting(LineItemDraft::getSku, LineItemDraft::getQuantity)
                .containsExactly(tuple("XB-1", 2L), tuple("OMEGA-3-1", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "GB-NIR"})
    void namesNoCountryWhereTheMarketIsNone(String market) {
        assertThat(draft(market, "en").getCountry()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "en-SG, en", "en_SG, en", "zh-hans-sg, zh-Hans", "zh, ", "fr, ", "x, "})
    void speaksALanguageOfTheReceivingShop(String asked, String spoken) {
        assertThat(draft("SG", asked).getLocale()).isEqualTo(spoken);
    }

    private static CartDraft draft(String market, String locale) {
        Handover handover = new Handover(
                new MerchantId("demo"),
                GLOBAL.id(),
                new MarketCode(market),
                locale,
                DECISION,
                List.of(
                        new HandoverLine(new Sku("HERBAL-OTC-1"), "XB-1", 2),
                        new HandoverLine(new Sku("OMEGA-3-1"), "OMEGA-3-1", 1)),
                Instant.parse("2026-11-23T10:00:00Z"));
        return JavaSdk.whole(HandoverDraft.of(handover, GLOBAL), CartDraft.class);
    }
}
