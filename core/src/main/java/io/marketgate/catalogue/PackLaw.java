package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.PackReader;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.PolicyRuleReader;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes law of stored packs and policies with the readers of {@code io.marketgate.pack}. Reading packs is most of the work
 * and they change seldom, so those read last are kept.
 */
public final class PackLaw implements LawCompiler {
    private final PackReader reader;
    private final AtomicReference<@Nullable Parsed> last = new AtomicReference<>();

    /** A law of packs and policies in the words of that reader. */
    public PackLaw(PackReader reader) {
        this.reader = reader;
    }

    @Override
    public CompiledLaw compile(long revision, List<PackText> packs, Map<MerchantId, List<PolicyRule>> policies) {
        Packs read = packs(packs);
        Map<MerchantId, List<Rule>> own = new TreeMap<>();
        PolicyRuleReader policyReader = new PolicyRuleReader(reader.vocabulary(), read);
        policies.forEach((merchant, rules) -> {
            List<Rule> compiled = new ArrayList<>(rules.size());
            rules.forEach(rule -> compiled.add(policy(policyReader, rule)));
            own.put(merchant, compiled);
        });
        return new CompiledLaw(Rulebook.compile(revision, read.rules(), own), read);
    }

    private Rule policy(PolicyRuleReader policyReader, PolicyRule stored) {
        Rule rule = policyReader.read(stored.source()).orThrow();
        if (!rule.id().equals(stored.id())) {
            throw new IllegalArgumentException("rule `" + stored.id() + "` calls itself `" + rule.id() + "`");
        }
        return rule;
    }

    private Packs packs(List<PackText> texts) {
        Parsed known = last.get();
        if (known != null && known.texts().equals(texts)) {
            return known.packs();
        }
        List<PackSource> sources = texts.stream()
                .map(text -> new PackSource(text.name(), text.files()))
                .toList();
        Packs packs = Packs.read(reader, sources).orThrow();
        last.set(new Parsed(List.copyOf(texts), packs));
        return packs;
    }

    private record Parsed(List<PackText> texts, Packs packs) {}
}
