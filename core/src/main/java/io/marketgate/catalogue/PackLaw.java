package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.PackReader;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes law of stored packs and policies with the readers of {@code io.marketgate.pack}. Reading packs is most of the work
 * and they change seldom, so those read last are kept.
 */
public final class PackLaw implements LawCompiler {
    private final PackReader reader;
    private final Function<Packs, Function<String, Rule>> policyReader;
    private final AtomicReference<@Nullable Parsed> last = new AtomicReference<>();

    /** @param policyReader given the packs, reads a merchant's own rule; throws what is wrong with it */
    public PackLaw(PackReader reader, Function<Packs, Function<String, Rule>> policyReader) {
        this.reader = reader;
        this.policyReader = policyReader;
    }

    @Override
    public CompiledLaw compile(long revision, List<PackText> packs, Map<MerchantId, List<PolicyRule>> policies) {
        Packs read = packs(packs);
        Map<MerchantId, List<Rule>> own = new TreeMap<>();
        Function<String, Rule> policyOf = policyReader.apply(read);
        policies.forEach((merchant, rules) -> {
            List<Rule> compiled = new ArrayList<>(rules.size());
            rules.forEach(rule -> compiled.add(policy(policyOf, rule)));
            own.put(merchant, compiled);
        });
        return new CompiledLaw(Rulebook.compile(revision, read.rules(), own), read);
    }

    private Rule policy(Function<String, Rule> policyOf, PolicyRule stored) {
        Rule rule = policyOf.apply(stored.source());
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
