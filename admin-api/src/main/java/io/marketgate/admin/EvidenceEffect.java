package io.marketgate.admin;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.EvidenceUse;
import io.marketgate.rule.Match;
import io.marketgate.rule.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For which uses of the rules a paper of the merchant's can count, and what keeps it from all of them. */
@ApplicationScoped
public class EvidenceEffect {
    private final Law law;
    private final CatalogueEditor editor;

    EvidenceEffect(Law law, CatalogueEditor editor) {
        this.law = law;
        this.editor = editor;
    }

    /**
     * The effect of a paper.
     *
     * @param uses for which it can count, for some goods, buyer and time: of the classes for which its partner acts
     * @param notices what keeps it from all uses; empty unless there is none left
     */
    public record Effect(List<EvidenceUse> uses, List<Notice> notices) {
        public Effect {
            uses = List.copyOf(uses);
            notices = List.copyOf(notices);
        }
    }

    /** One thing that a use asks of a paper; if no use is left, the notices say so. */
    private record Step(Predicate<EvidenceUse> fits, Function<List<EvidenceUse>, List<Notice>> otherwise) {
        static Step of(Predicate<EvidenceUse> fits, Supplier<Notice> otherwise) {
            return new Step(fits, left -> List.of(otherwise.get()));
        }
    }

    /** The effect of a paper by the merchant's partners as they are now. */
    public Effect of(MerchantId merchant, Evidence paper) {
        return of(merchant, paper, id -> {
            Stored<Partner> found = editor.find(merchant, Resource.PARTNER, id);
            return found == null ? null : found.value();
        });
    }

    /** The effect of a paper if the merchant's partners are these. */
    public Effect of(MerchantId merchant, Evidence paper, Function<PartnerId, @Nullable Partner> partners) {
        Rulebook rules = law.snapshot().rulebook();
        List<EvidenceUse> left = rules.uses(merchant, paper.type());
        for (Step step : steps(merchant, paper, partners, rules)) {
            List<EvidenceUse> fitting = left.stream().filter(step.fits()).toList();
            if (fitting.isEmpty()) {
                return new Effect(List.of(), step.otherwise().apply(left));
            }
            left = fitting;
        }
        Partner holder = found(paper.about().partner(), partners);
        Partner attester = attester(paper, partners);
        return new Effect(
                left.stream()
                        .map(use -> use.among(classes(holder)))
                        .map(use -> use.need().attestedBy() == null ? use : use.among(classes(attester)))
                        .toList(),
                List.of());
    }

    private List<Step> steps(
            MerchantId merchant, Evidence paper, Function<PartnerId, @Nullable Partner> partners, Rulebook rules) {
        MarketCode market = paper.market();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(any -> true, () -> Obstacles.unknown(paper)));
        steps.add(Step.of(
                use -> market == null || use.need().asksMarket() || rules.includes(market, use.market()),
                () -> Obstacles.elsewhere(paper)));
        steps.add(
                new Step(use -> use.takes(paper.about().scope()), left -> List.of(Obstacles.otherScope(paper, left))));
        Partner holder = found(paper.about().partner(), partners);
        if (holder != null) {
            steps.add(Step.of(use -> actsIn(holder, use, rules), () -> Obstacles.holderElsewhere(paper, holder)));
            steps.add(Step.of(use -> actsFor(holder, use), () -> Obstacles.holderOfOtherClasses(paper, holder)));
        }
        Product product = product(merchant, paper);
        if (product != null) {
            steps.add(Step.of(use -> isOf(product, use, rules), () -> Obstacles.skuOfOtherClass(paper, product)));
        }
        steps.add(new Step(
                use -> isAttested(paper, use, holder, partners, rules), left -> List.of(Obstacles.unattested(left))));
        steps.add(new Step(use -> use.unfit(paper).isEmpty(), left -> Obstacles.unfit(paper, left)));
        return steps;
    }

    private @Nullable Product product(MerchantId merchant, Evidence paper) {
        Stored<Product> found = paper.about().sku() == null
                ? null
                : editor.find(merchant, Resource.SKU, paper.about().sku());
        return found == null ? null : found.value();
    }

    private static @Nullable Partner found(@Nullable String id, Function<PartnerId, @Nullable Partner> partners) {
        try {
            return id == null ? null : partners.apply(new PartnerId(id));
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private static boolean actsIn(Partner partner, EvidenceUse use, Rulebook rules) {
        return partner.markets().stream().anyMatch(market -> rules.includes(market, use.market()));
    }

    private static boolean actsFor(Partner partner, EvidenceUse use) {
        return partner.productClasses().isEmpty()
                || use.classes().isEmpty()
                || partner.productClasses().stream().anyMatch(use::covers);
    }

    /** Those for which a partner acts; empty means every class. */
    private static Set<ProductClass> classes(@Nullable Partner partner) {
        return partner == null ? Set.of() : partner.productClasses();
    }

    /** A product is of the class that is said of the market, else of its groups, else of all markets. */
    private static boolean isOf(Product product, EvidenceUse use, Rulebook rules) {
        ProductClass own = product.classes().get(use.market());
        if (own != null) {
            return use.covers(own);
        }
        List<ProductClass> ofGroups = product.classes().entrySet().stream()
                .filter(said -> rules.includes(said.getKey(), use.market()))
                .map(Map.Entry::getValue)
                .toList();
        return ofGroups.isEmpty()
                ? use.covers(product.productClass())
                : ofGroups.stream().anyMatch(use::covers);
    }

    /** Where a partner's word is asked, the paper names one who has the role and acts there; of a partner's paper, its holder. */
    private static boolean isAttested(
            Evidence paper,
            EvidenceUse use,
            @Nullable Partner holder,
            Function<PartnerId, @Nullable Partner> partners,
            Rulebook rules) {
        String role = use.need().attestedBy();
        if (role == null) {
            return true;
        }
        Partner by = attester(paper, partners);
        return by != null
                && by.roles().contains(role)
                && actsIn(by, use, rules)
                && actsFor(by, use)
                && (holder == null || holder.id().equals(by.id()));
    }

    private static @Nullable Partner attester(Evidence paper, Function<PartnerId, @Nullable Partner> partners) {
        return paper.attributes().get(Match.ATTESTED_BY) instanceof Value.Text text
                ? found(text.value(), partners)
                : null;
    }
}
