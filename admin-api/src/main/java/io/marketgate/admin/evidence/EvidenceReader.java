package io.marketgate.admin.evidence;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.PartnerId;
import io.marketgate.pack.Vocabulary;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads evidence from a body: with words of the vocabulary and a scope its type allows. Reduces a buyer's evidence. */
@ApplicationScoped
class EvidenceReader {
    /** What to do instead of making evidence into other evidence. */
    static final String ANOTHER = "record other evidence and revoke this";

    private final Words words;
    private final Markets markets;
    private final BuyerEvidence buyerEvidence;

    EvidenceReader(Words words, Markets markets, BuyerEvidence buyerEvidence) {
        this.words = words;
        this.markets = markets;
        this.buyerEvidence = buyerEvidence;
    }

    /** New evidence of the merchant, with a new id. */
    Evidence read(MerchantId merchant, EvidenceBody body) {
        if (body.id() != null || body.revision() != null) {
            throw ProblemException.invalid(
                    body.id() != null ? "/id" : "/revision", "is the gate's to give; change what is there with PUT");
        }
        Evidence evidence = described(UUID.randomUUID().toString(), body);
        return body.scope() == EvidenceScope.BUYER ? buyerEvidence.reduced(merchant, evidence) : evidence;
    }

    /**
     * What is to stand in place of stored evidence of the merchant.
     *
     * @throws ProblemException also if it is of another type or scope, or another buyer's: that is other evidence
     */
    Evidence amended(MerchantId merchant, Evidence stored, EvidenceBody body) {
        if (!stored.type().value().equals(body.type())) {
            throw ProblemException.invalid("/type", "must stay `" + stored.type() + "`; " + ANOTHER);
        }
        if (stored.about().scope() != body.scope()) {
            throw ProblemException.invalid(
                    "/scope", "must stay `" + stored.about().scope() + "`; " + ANOTHER);
        }
        Evidence evidence = described(stored.id(), body);
        return body.scope() == EvidenceScope.BUYER ? buyerEvidence.amended(merchant, stored, evidence) : evidence;
    }

    private Evidence described(String id, EvidenceBody body) {
        Vocabulary.EvidenceDefinition definition = Members.read("/type", body.type(), words::evidence);
        requireScope(definition, body.scope());
        Sku sku = Members.readIfAny("/sku", body.sku(), Sku::new);
        if (sku != null && body.scope() != EvidenceScope.PRODUCT && body.scope() != EvidenceScope.LOT) {
            throw ProblemException.invalid(
                    "/sku", "a SKU is named by evidence of scope PRODUCT or LOT, and only there");
        }
        String lot = Members.readIfAny("/lot", body.lot(), text -> Identifiers.require("lot", text));
        PartnerId partner = Members.readIfAny("/partner", body.partner(), PartnerId::new);
        MarketCode market = Members.readIfAny("/market", body.market(), markets::marketOrGroup);
        return Members.whole(misfit(body), () -> {
            Map<String, Value> says = words.says(definition.type(), body.attributes());
            says.forEach((attribute, value) -> {
                if (words.vocabulary().form(attribute).market() && value instanceof Value.Text text) {
                    Members.read(Members.pointer("/attributes", attribute), text.value(), markets::marketOrGroup);
                }
            });
            Instant from = Members.instant("/validFrom", body.validFrom());
            Instant to = Members.instant("/validTo", body.validTo());
            return new Evidence(
                    id,
                    definition.type(),
                    new About(body.scope(), sku, lot, partner == null ? null : partner.value()),
                    market,
                    new Reference(body.number(), body.issuer()),
                    says,
                    new Validity(from, to));
        });
    }

    private static void requireScope(Vocabulary.EvidenceDefinition definition, EvidenceScope scope) {
        if (!definition.suppliers().containsKey(scope)) {
            throw ProblemException.invalid(
                    "/scope",
                    "`" + definition.type() + "` is of scope "
                            + Members.words(definition.suppliers().keySet()));
        }
        if (scope == EvidenceScope.SHIPMENT) {
            throw ProblemException.invalid("/scope", "a paper of a shipment is stated with its cart line");
        }
    }

    /** The member to name if the evidence is refused. */
    private static String misfit(EvidenceBody body) {
        boolean ofSku = body.scope() == EvidenceScope.PRODUCT || body.scope() == EvidenceScope.LOT;
        if (ofSku && body.sku() == null) {
            return "/sku";
        }
        if ((body.scope() == EvidenceScope.LOT) != (body.lot() != null)) {
            return "/lot";
        }
        return (body.scope() == EvidenceScope.PARTNER) != (body.partner() != null) ? "/partner" : "/validTo";
    }

    /** The member that names a resource the merchant does not have. */
    static String missing(@Nullable String sku) {
        return sku == null ? "/partner" : "/sku";
    }
}
