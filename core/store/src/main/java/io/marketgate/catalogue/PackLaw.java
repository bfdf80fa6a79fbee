package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Compiles stored packs and policies with the readers of {@code io.marketgate.pack}. Reading packs is most of the work
 * and packs seldom change, so the last packs read are cached.
 */
public final class PackLaw implements LawCompiler {
    private static final String OF_THE_SHOP = "SHOP-";

    private final PackReader reader;
    private final AtomicReference<@Nullable Parsed> last = new AtomicReference<>();

    /** A compiler that uses that reader and its vocabulary. */
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
            rules.forEach(rule -> compiled.add(policy(policyReader, rule).named(citedAs(rule.id(), read))));
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

    /**
     * The name under which decisions cite a merchant's own rule. If a law has since taken the name, the merchant's rule
     * gets another name. It still applies and is never cited as law.
     */
    public static RuleId citedAs(RuleId own, Packs packs) {
        boolean taken = packs.all().stream()
                .flatMap(pack -> pack.rules().rules().stream())
                .anyMatch(rule -> rule.id().equals(own));
        return taken ? new RuleId(OF_THE_SHOP + shortened(own.value())) : own;
    }

    /** The names that a rule cited under that name may have of its own, the likeliest first. */
    public static List<RuleId> ownNames(RuleId cited) {
        return cited.value().startsWith(OF_THE_SHOP) && cited.value().length() > OF_THE_SHOP.length()
                ? List.of(cited, new RuleId(cited.value().substring(OF_THE_SHOP.length())))
                : List.of(cited);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), RuleId.LONGEST - OF_THE_SHOP.length()));
    }

    private Packs packs(List<PackText> texts) {
        Parsed known = last.get();
        if (known != null && known.texts().equals(texts)) {
            return known.packs();
        }
        List<PackSource> sources = texts.stream()
                .map(text -> new PackSource(text.name(), text.files()))
                .toList();
        Packs packs = reader.readTogether(sources).orThrow();
        last.set(new Parsed(List.copyOf(texts), packs));
        return packs;
    }

    private record Parsed(List<PackText> texts, Packs packs) {}
}
