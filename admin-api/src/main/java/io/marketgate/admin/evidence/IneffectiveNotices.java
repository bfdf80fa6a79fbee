package io.marketgate.admin.evidence;

import io.marketgate.admin.Law;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.explanation.Notice.Code;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import io.marketgate.rule.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what of a paper does nothing: where no rule asks for it, and what keeps it from ever counting. */
@ApplicationScoped
class IneffectiveNotices {
    private static final String ATTRIBUTES = "/attributes/";
    /** Names the SKUs that a paper is about. */
    private static final String PRODUCT = "product";

    private final Words words;
    private final Markets markets;
    private final Law law;
    private final CatalogueEditor editor;
    private final Clock clock;

    IneffectiveNotices(Words words, Markets markets, Law law, CatalogueEditor editor, Clock clock) {
        this.words = words;
        this.markets = markets;
        this.law = law;
        this.editor = editor;
        this.clock = clock;
    }

    /** The notices of a paper that is about to be recorded. */
    List<Notice> notices(MerchantId merchant, Evidence paper) {
        List<Notice> notices = new ArrayList<>();
        if (paper.market() != null) {
            markets.unjudged("/market", paper.market()).forEach(notices::add);
        }
        if (notices.isEmpty() && !isAsked(merchant, paper)) {
            String where = paper.market() == null ? "" : " in `" + paper.market() + "`";
            notices.add(new Notice(Code.NOT_ASKED, "/type", "no rule asks for `" + paper.type() + "`" + where));
        }
        notices.addAll(whereThePartnerIsNot(merchant, paper));
        Instant end = paper.validity().to();
        if (end != null && !end.isAfter(clock.instant())) {
            notices.add(new Notice(Code.NOT_COUNTED, "/validTo", "the paper has expired"));
        }
        addIfUnknown(
                paper,
                Match.ATTESTED_BY,
                "partner",
                id -> has(merchant, Resource.PARTNER, PartnerId::new, id),
                notices);
        addIfUnknown(paper, PRODUCT, "SKU", id -> has(merchant, Resource.SKU, Sku::new, id), notices);
        return List.copyOf(notices);
    }

    /** A partner's paper counts where the partner acts. */
    private List<Notice> whereThePartnerIsNot(MerchantId merchant, Evidence paper) {
        PartnerId named = paper.about().partner() == null
                ? null
                : new PartnerId(paper.about().partner());
        Stored<Partner> found = named == null ? null : editor.find(merchant, Resource.PARTNER, named);
        if (found == null
                || paper.market() == null
                || markets.overlap(paper.market(), found.value().markets())) {
            return List.of();
        }
        String acts = found.value().markets().stream()
                .map(market -> "`" + market + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(new Notice(
                Code.NOT_COUNTED,
                "/market",
                "the partner `" + named + "` does not act in `" + paper.market() + "`, but in " + acts));
    }

    private boolean isAsked(MerchantId merchant, Evidence paper) {
        Rulebook rules = law.snapshot().rulebook();
        MarketCode market = paper.market();
        return words.undertakings().contains(paper.type())
                || (market == null ? rules.asks(merchant, paper.type()) : rules.asks(merchant, paper.type(), market));
    }

    private static void addIfUnknown(
            Evidence paper, String attribute, String what, Predicate<String> known, List<Notice> notices) {
        for (String name : names(paper.attributes().get(attribute))) {
            if (!known.test(name)) {
                notices.add(new Notice(
                        Code.NOT_COUNTED,
                        ATTRIBUTES + attribute,
                        "the merchant has no " + what + " of every name that stands here"));
                return;
            }
        }
    }

    private static Set<String> names(@Nullable Value value) {
        if (value instanceof Value.Words list) {
            return list.values();
        }
        return value instanceof Value.Text text ? Set.of(text.value()) : Set.of();
    }

    private <K> boolean has(MerchantId merchant, Resource<K, ?> resource, Function<String, K> key, String name) {
        try {
            return editor.find(merchant, resource, key.apply(name)) != null;
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
