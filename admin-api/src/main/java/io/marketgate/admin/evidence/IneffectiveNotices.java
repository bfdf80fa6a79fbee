package io.marketgate.admin.evidence;

import io.marketgate.admin.EvidenceEffect;
import io.marketgate.admin.Markets;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.explanation.Notice.Code;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what of a paper does nothing: where no rule asks for it, and what keeps it from ever counting. */
@ApplicationScoped
class IneffectiveNotices {
    private static final String ATTRIBUTES = "/attributes/";
    /** Names the SKUs that a paper is about. */
    private static final String PRODUCT = "product";

    private final Markets markets;
    private final EvidenceEffect effect;
    private final CatalogueEditor editor;
    private final Clock clock;

    IneffectiveNotices(Markets markets, EvidenceEffect effect, CatalogueEditor editor, Clock clock) {
        this.markets = markets;
        this.effect = effect;
        this.editor = editor;
        this.clock = clock;
    }

    /** The notices of a paper that is about to be recorded. */
    List<Notice> notices(MerchantId merchant, Evidence paper) {
        List<Notice> notices = new ArrayList<>();
        if (paper.market() != null) {
            markets.unjudged("/market", paper.market()).forEach(notices::add);
        }
        if (notices.isEmpty()) {
            notices.addAll(effect.of(merchant, paper).notices());
        }
        Instant end = paper.validity().to();
        if (end != null && !end.isAfter(clock.instant())) {
            notices.add(new Notice(Code.NOT_COUNTED, "/validTo", "the paper has expired"));
        }
        if (notices.stream().noneMatch(notice -> notice.pointer().equals(ATTRIBUTES + Match.ATTESTED_BY))) {
            addIfUnknown(
                    paper,
                    Match.ATTESTED_BY,
                    "partner",
                    id -> has(merchant, Resource.PARTNER, PartnerId::new, id),
                    notices);
        }
        addIfUnknown(paper, PRODUCT, "SKU", id -> has(merchant, Resource.SKU, Sku::new, id), notices);
        return List.copyOf(notices);
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
