package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import java.util.List;

/** Every kind of thing there is. */
final class Kinds {
    private static final List<Kind<?>> ALL = List.of(
            new MerchantKind(),
            new StorefrontKind(),
            new PartnerKind(),
            new SkuKind(),
            new EvidenceKind(),
            new PolicyRuleKind(),
            new ApiKeyKind());

    private Kinds() {}

    /** The kind of a resource. */
    @SuppressWarnings("unchecked") // a kind has the value type of its resource, by its constructor
    static <V> Kind<V> of(Resource<?, V> resource) {
        return (Kind<V>) ALL.stream()
                .filter(kind -> kind.resource().word().equals(resource.word()))
                .findFirst()
                .orElseThrow();
    }
}
