package io.marketgate.adapter;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.admission.BoundedReads;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossiers;
import io.marketgate.product.FoldedSku;
import io.marketgate.product.Sku;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Matches the lines of a cart to SKUs and selects the lines to judge. A line stands for the SKU that it names, or else
 * for the one SKU that has one of its names among its item ids. A line without a match is judged and so blocked. A
 * storefront that passes unlisted goods lets it pass, unless its name resembles a SKU.
 */
@Singleton
class CartGoods {
    private final Admission admission;
    private final Catalogue catalogue;
    private final BoundedReads reads;
    private final WorkItems workItems;
    private final Set<String> passing;

    CartGoods(Admission admission, Catalogue catalogue, BoundedReads reads, WorkItems workItems, AdapterConfig config) {
        this.admission = admission;
        this.workItems = workItems;
        this.catalogue = catalogue;
        this.reads = reads;
        this.passing = Set.copyOf(config.passUnlisted().orElse(Set.of()));
    }

    /** The lines to judge, with their SKUs. Leaves the calling thread only if the database must be read. */
    CompletionStage<List<CartLine>> judged(Caller caller, AskedCart cart) {
        Snapshot snapshot = admission.open().snapshot();
        List<Sku> skus = cart.lines().stream().map(CartLine::sku).toList();
        Dossiers cached = catalogue.cached(snapshot, caller.merchant(), skus);
        if (cached != null && cart.lines().stream().allMatch(line -> cached.find(line.sku()) != null)) {
            return CompletableFuture.completedFuture(cart.lines());
        }
        return reads.of(() -> {
            Dossiers dossiers = cached == null ? catalogue.load(snapshot, caller.merchant(), skus) : cached;
            return judged(snapshot, caller, cart, dossiers);
        });
    }

    private List<CartLine> judged(Snapshot snapshot, Caller caller, AskedCart cart, Dossiers dossiers) {
        List<PlatformLine> unlisted = cart.lines().stream()
                .filter(line -> dossiers.find(line.sku()) == null)
                .map(cart::told)
                .toList();
        boolean passes = passing.contains(caller.merchant() + "/" + cart.storefront());
        SkuNames names = catalogue.names(
                snapshot,
                caller.merchant(),
                cart.storefront(),
                unlisted.stream().flatMap(line -> line.names().stream()).toList(),
                passes
                        ? unlisted.stream()
                                .flatMap(line -> FoldedSku.formsOf(line.sku()).stream())
                                .toList()
                        : List.of());
        List<CartLine> judged = new ArrayList<>();
        for (CartLine line : cart.lines()) {
            if (dossiers.find(line.sku()) != null) {
                judged.add(line);
                continue;
            }
            PlatformLine named = cart.told(line);
            Set<Sku> meant = new TreeSet<>();
            named.names().forEach(name -> meant.addAll(names.ofItemId(name)));
            if (meant.size() == 1) {
                judged.add(new CartLine(
                        line.id(),
                        meant.iterator().next(),
                        line.quantity(),
                        line.unitPrice(),
                        line.lot(),
                        line.stated()));
            } else if (!passes || !meant.isEmpty() || isNearMiss(caller, cart, line, named, names)) {
                judged.add(line);
            }
        }
        return List.copyOf(judged);
    }

    private boolean isNearMiss(Caller caller, AskedCart cart, CartLine line, PlatformLine named, SkuNames names) {
        Set<Sku> like = new TreeSet<>();
        FoldedSku.formsOf(named.sku()).forEach(form -> like.addAll(names.ofForm(form)));
        if (like.isEmpty()) {
            return false;
        }
        workItems.note(
                caller.merchant(),
                WorkItem.Kind.UNLISTED_SKU_NEAR_MISS,
                cart.storefront() + " " + line.sku(),
                "The storefront sells `" + named.sku() + "`, which is not entered and is nearly " + like
                        + ": enter it, or have the shop send the SKU.");
        return true;
    }
}
