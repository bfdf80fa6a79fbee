package io.marketgate.admin.sku;

import io.marketgate.admin.Markets;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.explanation.Notice;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Says what of a merchant's word on a SKU changes nothing: it is over, or it lets be sold what by rule is sold without it and
 * was not suspended.
 */
@ApplicationScoped
class IdleEligibility {
    private final CatalogueEditor editor;
    private final Markets markets;

    IdleEligibility(CatalogueEditor editor, Markets markets) {
        this.editor = editor;
        this.markets = markets;
    }

    /** The notices of what is about to be said of one interval. */
    List<Notice> notices(MerchantId merchant, Eligibility said, Instant now) {
        List<Notice> notices =
                new ArrayList<>(markets.unjudged("market", said.market()).toList());
        if (isOver(said, now)) {
            notices.add(new Notice(Notice.Code.NOT_COUNTED, "/effectiveTo", "the interval is over"));
        } else if (said.status() == Eligibility.Status.ELIGIBLE
                && sellsByRule(merchant)
                && stored(merchant, said).stream().noneMatch(before -> isSuspendedIn(before, said))) {
            notices.add(needless("/status"));
        }
        return notices;
    }

    /** The notices of all that is about to be said of a SKU in a market. */
    List<Notice> notices(MerchantId merchant, MarketEligibility whole, Instant now) {
        List<Notice> notices =
                new ArrayList<>(markets.unjudged("market", whole.market()).toList());
        List<Eligibility> coming =
                whole.periods().stream().filter(said -> !isOver(said, now)).toList();
        if (coming.isEmpty()) {
            notices.add(new Notice(Notice.Code.NOT_COUNTED, "/periods", "every interval is over"));
        } else if (coming.stream().allMatch(said -> said.status() == Eligibility.Status.ELIGIBLE)
                && sellsByRule(merchant)
                && stored(merchant, coming.get(0)).stream()
                        .noneMatch(before -> before.status() == Eligibility.Status.SUSPENDED && !isOver(before, now))) {
            notices.add(needless("/periods"));
        }
        return notices;
    }

    private static Notice needless(String pointer) {
        return new Notice(
                Notice.Code.NOT_COUNTED,
                pointer,
                "the merchant sells by rule and has not suspended it then, so `ELIGIBLE` changes nothing");
    }

    private static boolean isOver(Eligibility said, Instant now) {
        Instant end = said.effectiveTo();
        return end != null && !end.isAfter(now);
    }

    private static boolean isSuspendedIn(Eligibility before, Eligibility said) {
        return before.status() == Eligibility.Status.SUSPENDED
                && !Collections.disjoint(before.channels(), said.channels())
                && !isOver(before, said.effectiveFrom())
                && !isOver(said, before.effectiveFrom());
    }

    private boolean sellsByRule(MerchantId merchant) {
        Stored<MerchantSettings> found = editor.find(merchant, Resource.MERCHANT, merchant);
        return found != null && found.value().eligibility() == EligibilityMode.BY_RULE;
    }

    private List<Eligibility> stored(MerchantId merchant, Eligibility said) {
        Stored<MarketEligibility> found = editor.eligibility(merchant, said.sku(), said.market());
        return found == null ? List.of() : found.value().periods();
    }
}
