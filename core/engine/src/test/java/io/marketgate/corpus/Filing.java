package io.marketgate.corpus;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Question;
import io.marketgate.decision.Requirement;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Value;
import io.marketgate.rule.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files papers that say exactly what requirements ask, and nothing else.
 *
 * @param line the line that they are filed for
 * @param storefront whose way is to open, and who then asks: another way that is open too would else hide it
 * @param partner who holds and attests them
 */
record Filing(Question question, CartLine line, Storefront storefront, Partner partner) {

    /** What that storefront asks once papers are filed; null where the world has no value that a paper must name. */
    @Nullable
    Question of(List<Requirement> requirements) {
        List<Evidence> papers = new ArrayList<>();
        for (Requirement requirement : requirements) {
            Map<String, Value> says = new HashMap<>();
            PaperAttributes attributes = new PaperAttributes(this, requirements);
            for (Match match : requirement.matches()) {
                if (!attributes.meet(match, says)) {
                    return null;
                }
            }
            papers.add(paper("filed-" + papers.size(), requirement, says));
        }
        return with(papers);
    }

    Dossier dossier() {
        Dossier dossier = question.dossiers().find(line.sku());
        if (dossier == null) {
            throw new IllegalStateException("a line with a remedy has a dossier");
        }
        return dossier;
    }

    private Evidence paper(String id, Requirement requirement, Map<String, Value> says) {
        EvidenceScope scope = requirement.scope();
        if (scope == EvidenceScope.BUYER) {
            says.put(Match.SUBJECT, new Value.Text(question.assurance().pseudonym()));
        }
        if (requirement.attestedBy() != null) {
            says.put(Match.ATTESTED_BY, new Value.Text(partner.id().value()));
        }
        Value market = says.remove(Match.MARKET);
        Value number = says.remove(Match.NUMBER);
        Value issuer = says.remove(Match.ISSUER);
        boolean ofSku = scope == EvidenceScope.PRODUCT || scope == EvidenceScope.LOT;
        return new Evidence(
                id,
                requirement.type(),
                new About(
                        scope,
                        ofSku ? line.sku() : null,
                        scope == EvidenceScope.LOT ? line.lot() : null,
                        scope == EvidenceScope.PARTNER ? partner.id().value() : null),
                market instanceof Value.Text text ? new MarketCode(text.value()) : null,
                new Reference(text(number), text(issuer)),
                says,
                new Validity(question.now().minusSeconds(60), null));
    }

    private static @Nullable String text(@Nullable Value value) {
        return value instanceof Value.Text text ? text.value() : null;
    }

    private Question with(List<Evidence> papers) {
        List<Evidence> ofSku = new ArrayList<>(dossier().evidence());
        List<Evidence> held = new ArrayList<>(question.merchant().evidence());
        List<Evidence> stated = new ArrayList<>(line.stated());
        for (Evidence paper : papers) {
            switch (paper.about().scope()) {
                case PRODUCT, LOT -> ofSku.add(paper);
                case SHIPMENT -> stated.add(paper);
                case SELLER, PARTNER, BUYER -> held.add(paper);
            }
        }
        Dossier filed = new Dossier(dossier().product(), ofSku, dossier().eligibility());
        Merchant known = question.merchant();
        Map<PartnerId, Partner> partners = new HashMap<>(known.partners());
        partners.put(partner.id(), partner);
        List<CartLine> lines = question.cart().lines().stream()
                .map(one -> one.equals(line)
                        ? new CartLine(one.id(), one.sku(), one.quantity(), one.unitPrice(), one.lot(), stated)
                        : one)
                .toList();
        return new Question(
                new Cart(storefront.id(), question.cart().currency(), lines),
                question.destination(),
                new Merchant(
                        known.id(),
                        known.name(),
                        known.eligibility(),
                        known.storefronts(),
                        partners,
                        held,
                        known.rates()),
                question.rulebook(),
                sku -> sku.equals(line.sku()) ? filed : question.dossiers().find(sku),
                question.assurance(),
                question.usage(),
                question.now());
    }
}
