package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.Storefront;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Product;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemonstrationDataTest {

    @Test
    void sellsOnlyIntoMarketsWithLaw() throws Exception {
        Packs packs = BundledPacks.read();
        DemonstrationData data = DemonstrationData.bundled();

        assertThat(data.storefronts())
                .flatExtracting(Storefront::markets)
                .allSatisfy(market ->
                        assertThat(packs.supports(market)).as("%s", market).isTrue());
    }

    @Test
    void usesClassesThatEveryMarketKnows() throws Exception {
        Packs packs = BundledPacks.read();
        DemonstrationData data = DemonstrationData.bundled();

        assertThat(data.products()).isNotEmpty().allSatisfy(product -> assertThat(packs.supported())
                .allSatisfy(market -> assertThat(packs.classes(market))
                        .contains(product.classes().getOrDefault(market, product.productClass()))));
    }

    @Test
    void holdsEvidenceOfItsOwnSkusAndPartnersOnly() throws Exception {
        DemonstrationData data = DemonstrationData.bundled();
        Set<String> partners =
                data.partners().stream().map(Partner::id).map(Object::toString).collect(Collectors.toSet());

        assertThat(data.evidence())
                .extracting(evidence -> evidence.about().sku())
                .filteredOn(Objects::nonNull)
                .isSubsetOf(data.products().stream().map(Product::sku).toList());
        assertThat(data.evidence())
                .extracting(evidence -> evidence.about().partner())
                .filteredOn(Objects::nonNull)
                .isSubsetOf(partners);
        assertThat(data.evidence()).extracting(Evidence::id).doesNotHaveDuplicates();
    }
}
