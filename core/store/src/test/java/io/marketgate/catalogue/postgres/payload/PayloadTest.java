package io.marketgate.catalogue.postgres.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    static Stream<Object> values() {
        Map<String, Value> facts = Map.of(
                "form", new Value.Text("GEL"),
                "daysPerUnit", new Value.Amount(new BigDecimal("1000.50")),
                "sterile", new Value.Flag(true),
                "approved", new Value.Day(LocalDate.of(2026, 2, 28)),
                "category", new Value.Words(Set.of("B", "A"), false),
                "composition",
                        new Value.Composition(
                                List.of(new Substance("MELATONIN", new BigDecimal("2"), null, null)), true));
        return Stream.of(
                new Product(
                        new Sku("PATCH-1"),
                        "Pain patch",
                        new ProductClass("OTC_DRUG"),
                        Map.of(new MarketCode("US"), new ProductClass("COSMETIC")),
                        facts),
                new Product(
                        new Sku("PATCH-2"),
                        "Pain patch",
                        new ProductClass("OTC_DRUG"),
                        Map.of(),
                        facts,
                        Map.of("global", "70881412", "bkk", "a:b,c")),
                new Evidence(
                        "e-1",
                        new EvidenceType("CE_CERTIFICATE"),
                        new About(EvidenceScope.LOT, new Sku("PATCH-1"), "L1", null),
                        new MarketCode("DE"),
                        new Reference("123", null),
                        facts,
                        new Validity(NOON, null)),
                new Eligibility(
                        new Sku("PATCH-1"),
                        new MarketCode("GB-NIR"),
                        Eligibility.Status.SUSPENDED,
                        Set.of(Channel.values()),
                        "recall",
                        NOON,
                        NOON.plusMillis(1)),
                new Storefront(
                        new StorefrontId("global"),
                        StorefrontKind.CROSS_BORDER,
                        Set.of(new MarketCode("SG"), new MarketCode("TH")),
                        new MarketCode("CN"),
                        URI.create("https://shop.example"),
                        "https://shop.example/cart?l={lines}",
                        Currency.getInstance("CNY"),
                        List.of("zh-Hans", "en"),
                        BlockedLinePolicy.DROP_LINES,
                        true),
                new Partner(
                        new PartnerId("importer"),
                        "Importer",
                        Set.of("LICENSED_IMPORTER"),
                        Set.of(new MarketCode("TH")),
                        Set.of()),
                new ApiKey("k1", "till", "ab".repeat(32), Set.of(new StorefrontId("global")), Set.of("auditor")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatItWrote(Object value) {
        String text = Payload.write(value);

        assertThat(Payload.read(value.getClass(), text)).isEqualTo(value);
        assertThat(Payload.write(Payload.read(value.getClass(), text))).isEqualTo(text);
    }

    @Test
    void writesSetsInOneOrder() {
        Partner partner = new Partner(
                new PartnerId("p"),
                "P",
                Set.of("C", "A", "B"),
                Set.of(new MarketCode("TH"), new MarketCode("CN")),
                Set.of());

        assertThat(Payload.write(partner))
                .contains("\"roles\":[\"A\",\"B\",\"C\"]")
                .contains("\"markets\":[\"CN\",\"TH\"]");
    }

    /** Texts are compared to detect changes, so a SKU without other names must not gain a member. */
    @Test
    void productWithoutOtherNamesKeepsItsStoredForm() {
        String before =
                "{\"classes\":{},\"facts\":{},\"productClass\":\"OTC_DRUG\",\"sku\":\"PATCH-1\",\"title\":\"Patch\"}";

        Product product = Payload.read(Product.class, before);

        assertThat(product.itemIds()).isEmpty();
        assertThat(product.itemIdIn("global")).isEqualTo("PATCH-1");
        assertThat(Payload.write(product)).isEqualTo(before);
    }

    /** Texts are compared to detect changes, so evidence stays as flat as it was stored first. */
    @Test
    void evidenceKeepsItsStoredForm() {
        String before =
                "{\"attributes\":{\"model\":{\"text\":\"X\"}},\"id\":\"e-1\",\"issuer\":\"TUEV\",\"lot\":\"L1\","
                        + "\"market\":\"DE\",\"number\":\"123\",\"partner\":null,\"scope\":\"LOT\",\"sku\":\"PATCH-1\","
                        + "\"type\":\"CE_CERTIFICATE\",\"validFrom\":\"2026-11-22T12:00:00Z\",\"validTo\":null}";

        assertThat(Payload.write(Payload.read(Evidence.class, before))).isEqualTo(before);
    }

    @Test
    void refusesTextOfAnotherType() {
        String text = Payload.write(new Sku("PATCH-1"));

        assertThatThrownBy(() -> Payload.read(Product.class, text)).isInstanceOf(IllegalStateException.class);
    }
}
