package io.marketgate.catalogue.postgres.law;

import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.postgres.change.Undo;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The law as it is stored: compiled before a transaction commits it, and listed. Thread-safe. */
@Singleton
public final class StoredLaw {
    private final LawCompiler compiler;
    private final PackRows packs;
    private final Policies policies;

    StoredLaw(LawCompiler compiler, PackRows packs, Policies policies) {
        this.compiler = compiler;
        this.packs = packs;
        this.policies = policies;
    }

    /**
     * Compiles all rules as this transaction sees them. Its number is taken, so no other transaction changes the law
     * meanwhile.
     *
     * @throws Undo if they do not compile
     */
    public void mustCompile(long revision) {
        List<PackText> texts = packs.current().stream()
                .map(row -> Payload.read(PackText.class, row.payload()))
                .toList();
        Map<MerchantId, List<PolicyRule>> rules = policies.current();
        try {
            compiler.compile(revision, texts, rules);
        } catch (RuntimeException refused) {
            throw new Undo(String.valueOf(refused.getMessage()));
        }
    }

    /** The packs as staff read them, by name, within the caller's transaction. */
    public List<Stored<PackText>> packs() {
        return packs.stored().stream()
                .map(row -> new Stored<>(Payload.read(PackText.class, row.payload()), row.revision()))
                .toList();
    }
}
