package io.marketgate.catalogue.live;

import io.marketgate.catalogue.CompiledLaw;
import io.marketgate.catalogue.Credential;
import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import java.util.HashMap;
import java.util.Map;

/** Builds snapshots from what was read. */
final class Laws {
    private final LawCompiler compiler;

    Laws(LawCompiler compiler) {
        this.compiler = compiler;
    }

    /** @throws RuntimeException if the law does not compile */
    Snapshot snapshot(ReadOutcome.Whole whole) {
        Map<MerchantId, Merchant> merchants = new HashMap<>();
        Map<String, Credential> credentials = new HashMap<>();
        whole.tenants().values().forEach(tenant -> add(tenant, merchants, credentials));
        return snapshot(whole.head(), compile(whole.head(), whole.law()), merchants, credentials);
    }

    /**
     * The snapshot after a delta. Unchanged parts keep their instances.
     *
     * @throws RuntimeException if the law does not compile
     */
    Snapshot snapshot(Snapshot before, ReadOutcome.Delta delta) {
        LawText law = delta.law();
        CompiledLaw next = law == null
                ? new CompiledLaw(before.rulebook().at(delta.head().revision()), before.packs())
                : compile(delta.head(), law);
        if (delta.tenants().isEmpty() && delta.gone().isEmpty()) {
            return snapshot(delta.head(), next, before.merchants(), before.credentials());
        }
        Map<MerchantId, Merchant> merchants = new HashMap<>(before.merchants());
        Map<String, Credential> credentials = new HashMap<>(before.credentials());
        merchants.keySet().removeAll(delta.gone());
        credentials
                .values()
                .removeIf(credential -> delta.gone().contains(credential.merchant())
                        || delta.tenants().containsKey(credential.merchant()));
        delta.tenants().values().forEach(tenant -> add(tenant, merchants, credentials));
        return snapshot(delta.head(), next, merchants, credentials);
    }

    private static Snapshot snapshot(
            Head head, CompiledLaw law, Map<MerchantId, Merchant> merchants, Map<String, Credential> credentials) {
        return new Snapshot(head, law.rulebook(), law.packs(), merchants, credentials);
    }

    private CompiledLaw compile(Head head, LawText law) {
        return compiler.compile(head.revision(), law.packs(), law.policies());
    }

    private static void add(Tenant tenant, Map<MerchantId, Merchant> merchants, Map<String, Credential> credentials) {
        MerchantId id = tenant.merchant().id();
        merchants.put(id, tenant.merchant());
        tenant.keys().forEach(key -> credentials.put(key.id(), new Credential(id, key)));
    }
}
