package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.RuleId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiles the law that a transaction is about to commit. Thread-safe. */
@Singleton
final class StoredLaw {
    private final LawCompiler compiler;
    private final PackRows packs;
    private final PolicyRuleRows rules;

    StoredLaw(LawCompiler compiler, PackRows packs, PolicyRuleRows rules) {
        this.compiler = compiler;
        this.packs = packs;
        this.rules = rules;
    }

    /**
     * Compiles all rules as this transaction sees them. Its number is taken, so no other transaction changes the law
     * meanwhile.
     *
     * @throws Undo if they do not compile
     */
    void mustCompile(long revision) {
        List<PackText> texts = packs.current().stream()
                .map(row -> Payload.read(PackText.class, row.payload))
                .toList();
        Map<MerchantId, List<PolicyRule>> policies = new TreeMap<>();
        rules.all().forEach(row -> policies.computeIfAbsent(new MerchantId(row.merchant), merchant -> new ArrayList<>())
                .add(new PolicyRule(new RuleId(row.name), row.payload)));
        try {
            compiler.compile(revision, texts, policies);
        } catch (RuntimeException refused) {
            throw new Undo(String.valueOf(refused.getMessage()));
        }
    }
}
