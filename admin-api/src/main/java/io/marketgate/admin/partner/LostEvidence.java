package io.marketgate.admin.partner;

import io.marketgate.admin.EvidenceEffect;
import io.marketgate.admin.Law;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Value;
import io.marketgate.rule.EvidenceUse;
import io.marketgate.rule.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which papers on file no longer count where they did, because their partner changes. It reads the catalogue that
 * decisions use.
 */
@ApplicationScoped
class LostEvidence {
    private static final int MOST_NAMED = 10;

    private final EvidenceEffect effect;
    private final Law law;
    private final Clock clock;

    LostEvidence(EvidenceEffect effect, Law law, Clock clock) {
        this.effect = effect;
        this.law = law;
        this.clock = clock;
    }

    /** The notices of a partner that is about to be as given: one for each member of it and each market. */
    List<Notice> ofChange(MerchantId owner, Partner changed) {
        Merchant merchant = law.snapshot().merchant(owner);
        Partner before = merchant == null ? null : merchant.partners().get(changed.id());
        if (merchant == null || before == null) {
            return List.of();
        }
        Partner moved =
                new Partner(before.id(), before.name(), before.roles(), changed.markets(), before.productClasses());
        Partner narrowed =
                new Partner(before.id(), before.name(), before.roles(), changed.markets(), changed.productClasses());
        List<Notice> notices = new ArrayList<>();
        notices.addAll(lost(merchant, before, moved, "/markets", ""));
        notices.addAll(lost(merchant, moved, narrowed, "/productClasses", " for goods of every class as before"));
        notices.addAll(lost(merchant, narrowed, changed, "/roles", " by the partner's word"));
        return notices;
    }

    /** The notices of a partner that is about to be deleted, which holds no paper but may have attested some. */
    List<Notice> ofDeletion(MerchantId owner, PartnerId deleted) {
        Merchant merchant = law.snapshot().merchant(owner);
        Partner before = merchant == null ? null : merchant.partners().get(deleted);
        return merchant == null || before == null
                ? List.of()
                : lost(merchant, before, null, "id", " by the partner's word");
    }

    private List<Notice> lost(Merchant merchant, Partner before, @Nullable Partner after, String pointer, String how) {
        Map<MarketCode, SortedSet<String>> lost = new TreeMap<>();
        for (Evidence paper : merchant.evidence()) {
            if (concerns(paper, before.id())) {
                List<EvidenceUse> left = uses(merchant, paper, before.id(), after);
                uses(merchant, paper, before.id(), before).stream()
                        .filter(use -> left.stream().noneMatch(other -> other.includes(use)))
                        .forEach(use -> lost.computeIfAbsent(use.market(), market -> new TreeSet<>())
                                .add(paper.id()));
            }
        }
        return lost.entrySet().stream()
                .map(one -> new Notice(
                        Notice.Code.NOT_COUNTED,
                        pointer,
                        "papers on file no longer count in `" + one.getKey() + "`" + how + ": "
                                + named(one.getValue())))
                .toList();
    }

    private List<EvidenceUse> uses(Merchant merchant, Evidence paper, PartnerId id, @Nullable Partner partner) {
        return effect.of(
                        merchant.id(),
                        paper,
                        other ->
                                other.equals(id) ? partner : merchant.partners().get(other))
                .uses();
    }

    /** Whether the partner holds or attested a paper that is not over. */
    private boolean concerns(Evidence paper, PartnerId partner) {
        Instant end = paper.validity().to();
        return (end == null || end.isAfter(clock.instant()))
                && (partner.value().equals(paper.about().partner())
                        || new Value.Text(partner.value())
                                .equals(paper.attributes().get(Match.ATTESTED_BY)));
    }

    private static String named(SortedSet<String> papers) {
        String first = papers.stream()
                .limit(MOST_NAMED)
                .map(paper -> "`" + paper + "`")
                .collect(Collectors.joining(", "));
        int others = papers.size() - MOST_NAMED;
        return papers.size() + ", " + first + (others > 0 ? " and " + others + " more" : "");
    }
}
