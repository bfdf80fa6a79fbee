package io.marketgate.admin.prescription;

import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.prescription.Attestation;
import io.marketgate.identity.prescription.Prescribed;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.Proof;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a pharmacist attests, and refuses what could never count, so that no shopper is told in vain. */
@ApplicationScoped
class AttestationReader {
    /** The role by which the packs ask for who attests a prescription. */
    static final String ATTESTING = "LICENSED_PHARMACY";

    private static final String PHARMACY = "/pharmacy";
    private static final String VALID_TO = "/validTo";

    private final Markets markets;
    private final CatalogueEditor editor;
    private final Clock clock;

    AttestationReader(Markets markets, CatalogueEditor editor, Clock clock) {
        this.markets = markets;
        this.editor = editor;
        this.clock = clock;
    }

    Attestation read(MerchantId merchant, Prescription forwarded, AcceptanceBody body) {
        Prescribed said = forwarded.prescribed();
        PartnerId pharmacy = pharmacy(merchant, forwarded.market(), body.pharmacy());
        Set<Sku> skus = Members.readAll("/skus", body.skus(), Sku::new);
        if (!said.skus().containsAll(skus) || body.skus() != null && skus.isEmpty()) {
            throw ProblemException.invalid("/skus", "must be some of those that were forwarded");
        }
        MarketCode prescriberMarket =
                Members.readIfAny("/prescriberMarket", body.prescriberMarket(), markets::marketOrGroup);
        return new Attestation(
                pharmacy,
                new Prescribed(
                        skus.isEmpty() ? said.skus() : List.copyOf(skus),
                        prescriberMarket == null ? said.prescriberMarket() : prescriberMarket,
                        said.issuedOn(),
                        end(said, body)),
                body.quantity(),
                seen(body));
    }

    private PartnerId pharmacy(MerchantId merchant, MarketCode market, String text) {
        PartnerId id = Members.read(PHARMACY, text, PartnerId::new);
        Stored<Partner> stored = editor.find(merchant, Resource.PARTNER, id);
        if (stored == null) {
            throw ProblemException.invalid(PHARMACY, "there is no partner `" + id + "`");
        }
        Partner partner = stored.value();
        if (!partner.roles().contains(ATTESTING)) {
            throw ProblemException.invalid(PHARMACY, "`" + id + "` does not have the role `" + ATTESTING + "`");
        }
        boolean actsThere = partner.markets().stream()
                .anyMatch(named ->
                        named.equals(market) || markets.judged(named.value()).contains(market));
        if (!actsThere) {
            throw ProblemException.invalid(PHARMACY, "`" + id + "` does not act in `" + market + "`");
        }
        return id;
    }

    private Instant end(Prescribed said, AcceptanceBody body) {
        Instant stated = Members.instant(VALID_TO, body.validTo());
        Instant end = stated == null ? said.validTo() : stated;
        if (end == null) {
            throw ProblemException.invalid(VALID_TO, "is needed: the storefront did not say how long it is valid");
        }
        if (!end.isAfter(clock.instant())) {
            throw ProblemException.invalid(VALID_TO, "must lie in the future");
        }
        return end;
    }

    private static Proof seen(AcceptanceBody body) {
        String reference = body.reference();
        String image = body.imageDigest();
        if (reference != null && image == null) {
            return new Proof(Proof.Kind.REFERENCE, new Secret<>(reference.strip()));
        }
        if (image != null && reference == null) {
            return new Proof(Proof.Kind.IMAGE, new Secret<>(image.toLowerCase(Locale.ROOT)));
        }
        throw ProblemException.invalid("", "either `reference` or `imageDigest` is expected");
    }
}
