package io.marketgate.catalogue.live;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.decision.Dossier;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.FoldedSku;
import io.marketgate.product.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue of one merchant in memory that keeps every past state. Meets the same contract as the real one. */
final class MemorySource implements CatalogueSource {
    private UUID epoch = UUID.randomUUID();
    private final List<Version> versions = new ArrayList<>();

    MemorySource() {
        versions.add(new Version(null, null, Map.of(), Set.of(), false));
    }

    /** Writes a product, as one revision. */
    void product(Sku sku, String title) {
        Version last = last();
        Map<Sku, String> titles = new HashMap<>(last.titles());
        titles.put(sku, title);
        versions.add(new Version(UUID.randomUUID(), last.merchantName(), titles, Set.of(sku), false));
    }

    /** Writes the merchant, as one revision. */
    void merchant(String name) {
        Version last = last();
        versions.add(new Version(UUID.randomUUID(), name, last.titles(), Set.of(), true));
    }

    /** Starts a new history (epoch). */
    void newEpoch() {
        epoch = UUID.randomUUID();
    }

    /** Drops the newest revisions. */
    void lose(int revisions) {
        versions.subList(versions.size() - revisions, versions.size()).clear();
    }

    @Override
    public ReadOutcome read(@Nullable Head held) {
        Head head = head();
        if (head.equals(held)) {
            return new ReadOutcome.Same();
        }
        boolean descends = held != null
                && held.epoch().equals(epoch)
                && held.revision() < head.revision()
                && Objects.equals(versions.get((int) held.revision()).change(), held.change());
        if (!descends) {
            return whole(head);
        }
        Set<DossierKey> touched = new HashSet<>();
        boolean merchant = false;
        for (Version version : versions.subList((int) held.revision() + 1, versions.size())) {
            version.touched().forEach(sku -> touched.add(new DossierKey(Samples.ACME, sku)));
            merchant |= version.ofMerchant();
        }
        return new ReadOutcome.Delta(head, null, merchant ? tenants(last()) : Map.of(), Set.of(), touched);
    }

    @Override
    public ReadOutcome.@Nullable Whole at(long revision) {
        return revision < 0 || revision >= versions.size()
                ? null
                : whole(new Head(epoch, revision, versions.get((int) revision).change()));
    }

    @Override
    public Map<Sku, LoadedDossier> dossiers(Head asOf, MerchantId merchant, Collection<Sku> skus) {
        boolean held = asOf.epoch().equals(epoch)
                && asOf.revision() < versions.size()
                && Objects.equals(versions.get((int) asOf.revision()).change(), asOf.change());
        if (!held) {
            throw new CatalogueUnavailableException("the catalogue no longer holds that revision");
        }
        Map<Sku, LoadedDossier> loaded = new HashMap<>();
        for (Sku sku : skus) {
            Map<Sku, String> titles = versions.get((int) asOf.revision()).titles();
            String title = merchant.equals(Samples.ACME) ? titles.get(sku) : null;
            Dossier dossier = title == null ? null : new Dossier(Samples.product(sku, title), List.of(), List.of());
            loaded.put(sku, new LoadedDossier(dossier, 100));
        }
        return loaded;
    }

    @Override
    public SkuNames names(
            Head asOf, MerchantId merchant, String system, Collection<String> itemIds, Collection<String> forms) {
        if (!asOf.epoch().equals(epoch)) {
            throw new CatalogueUnavailableException("the catalogue no longer holds that revision");
        }
        Map<String, Set<Sku>> byForm = new HashMap<>();
        versions.get((int) asOf.revision()).titles().keySet().stream()
                .filter(sku -> forms.contains(FoldedSku.of(sku)))
                .forEach(sku -> byForm.computeIfAbsent(FoldedSku.of(sku), form -> new HashSet<>())
                        .add(sku));
        return new SkuNames(Map.of(), byForm);
    }

    Head head() {
        return new Head(epoch, versions.size() - 1, last().change());
    }

    private ReadOutcome.Whole whole(Head head) {
        return new ReadOutcome.Whole(
                head, new LawText(List.of(), Map.of()), tenants(versions.get((int) head.revision())));
    }

    private static Map<MerchantId, Tenant> tenants(Version version) {
        String name = version.merchantName();
        return name == null
                ? Map.of()
                : Map.of(
                        Samples.ACME,
                        new Tenant(
                                Merchant.of(
                                        Samples.ACME, name, EligibilityMode.BY_RULE, List.of(), List.of(), List.of()),
                                List.of()));
    }

    private Version last() {
        return versions.get(versions.size() - 1);
    }

    private record Version(
            @Nullable UUID change,
            @Nullable String merchantName,
            Map<Sku, String> titles,
            Set<Sku> touched,
            boolean ofMerchant) {}
}
