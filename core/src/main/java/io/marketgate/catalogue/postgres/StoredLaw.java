package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.RuleId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tries the law that a transaction is about to make. */
final class StoredLaw {
    private final LawCompiler compiler;

    StoredLaw(LawCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Compiles all rules as this transaction sees them. Its number is taken, so nobody else changes the law meanwhile.
     *
     * @throws Undo if they do not compile
     */
    void mustCompile(EntityManager entities, long revision) {
        List<PackText> packs = entities
                .createQuery("from PackRow r where r.closedBy is null order by r.name", PackRow.class)
                .getResultList()
                .stream()
                .map(row -> Payload.read(PackText.class, row.payload))
                .toList();
        Map<MerchantId, List<PolicyRule>> policies = new TreeMap<>();
        entities.createQuery("from PolicyRuleRow r where r.closedBy is null order by r.name", PolicyRuleRow.class)
                .getResultList()
                .forEach(row -> policies.computeIfAbsent(new MerchantId(row.merchant), merchant -> new ArrayList<>())
                        .add(new PolicyRule(new RuleId(row.name), row.payload)));
        try {
            compiler.compile(revision, packs, policies);
        } catch (RuntimeException refused) {
            throw new Undo(String.valueOf(refused.getMessage()));
        }
    }
}
