package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.Map;

/** Compiles the law of one revision from its stored form. Writers and replicas use the same compiler. */
@FunctionalInterface
public interface LawCompiler {

    /**
     * Reads and compiles all rules.
     *
     * @param packs every pack, one of a name
     * @param policies each merchant's own rules, in the order of their ids
     * @throws RuntimeException whose message names the pack or rule that cannot be compiled
     */
    CompiledLaw compile(long revision, List<PackText> packs, Map<MerchantId, List<PolicyRule>> policies);
}
