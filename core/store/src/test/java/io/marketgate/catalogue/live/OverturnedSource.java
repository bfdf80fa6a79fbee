package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source that runs an action after it has read and before it has answered. */
final class OverturnedSource implements CatalogueSource {
    private final CatalogueSource source;
    private Supplier<@Nullable ReadOutcome> instead = () -> null;
    private Runnable afterRead = () -> {};
    private Runnable afterDossiers = () -> {};

    OverturnedSource(CatalogueSource source) {
        this.source = source;
    }

    /** Replaces the outcome of refreshes; null restores the real one. */
    void answer(Supplier<@Nullable ReadOutcome> answer) {
        instead = answer;
    }

    void afterRead(Runnable happening) {
        afterRead = happening;
    }

    void afterDossiers(Runnable happening) {
        afterDossiers = happening;
    }

    @Override
    public ReadOutcome read(@Nullable Head held) {
        ReadOutcome other = instead.get();
        ReadOutcome reading = other == null ? source.read(held) : other;
        afterRead.run();
        return reading;
    }

    @Override
    public ReadOutcome.@Nullable Whole at(long revision) {
        return source.at(revision);
    }

    @Override
    public SkuNames names(
            Head asOf, MerchantId merchant, String system, Collection<String> itemIds, Collection<String> forms) {
        return source.names(asOf, merchant, system, itemIds, forms);
    }

    @Override
    public Map<Sku, LoadedDossier> dossiers(Head asOf, MerchantId merchant, Collection<Sku> skus) {
        Map<Sku, LoadedDossier> loaded = source.dossiers(asOf, merchant, skus);
        afterDossiers.run();
        return loaded;
    }
}
