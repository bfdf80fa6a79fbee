package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.admission.Reading;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Goods that the merchant has not entered, which a storefront may be configured to let pass. */
@Singleton
class UnlistedGoods {
    private final Admission admission;
    private final Catalogue catalogue;
    private final Reading reading;
    private final Set<String> passing;

    UnlistedGoods(Admission admission, Catalogue catalogue, Reading reading, AdapterConfig config) {
        this.admission = admission;
        this.catalogue = catalogue;
        this.reading = reading;
        this.passing = Set.copyOf(config.passUnlisted().orElse(Set.of()));
    }

    /** The lines that must be judged. Leaves the calling thread only where something must be read. */
    CompletionStage<List<CartLine>> without(Caller caller, StorefrontId storefront, List<CartLine> lines) {
        if (!passing.contains(caller.merchant() + "/" + storefront)) {
            return CompletableFuture.completedFuture(lines);
        }
        Current.Fresh fresh = admission.open();
        MerchantId merchant = caller.merchant();
        List<Sku> skus = lines.stream().map(CartLine::sku).toList();
        Dossiers cached = catalogue.cached(fresh.snapshot(), merchant, skus);
        return cached == null
                ? reading.of(() -> listed(catalogue.load(fresh.snapshot(), merchant, skus), lines))
                : CompletableFuture.completedFuture(listed(cached, lines));
    }

    private static List<CartLine> listed(Dossiers dossiers, List<CartLine> lines) {
        return lines.stream().filter(line -> dossiers.find(line.sku()) != null).toList();
    }
}
