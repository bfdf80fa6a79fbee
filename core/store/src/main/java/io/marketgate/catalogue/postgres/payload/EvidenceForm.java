package io.marketgate.catalogue.postgres.payload;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored form of evidence: flat, as the first was stored. Its members are those of a row's text and keep their names. */
record EvidenceForm(
        String id,
        EvidenceType type,
        EvidenceScope scope,
        @Nullable Sku sku,
        @Nullable String lot,
        @Nullable String partner,
        @Nullable MarketCode market,
        @Nullable String number,
        @Nullable String issuer,
        Map<String, Value> attributes,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    /** To be written. */
    static final class Flat extends StdConverter<Evidence, EvidenceForm> {
        @Override
        public EvidenceForm convert(Evidence evidence) {
            About about = evidence.about();
            return new EvidenceForm(
                    evidence.id(),
                    evidence.type(),
                    about.scope(),
                    about.sku(),
                    about.lot(),
                    about.partner(),
                    evidence.market(),
                    evidence.reference().number(),
                    evidence.reference().issuer(),
                    evidence.attributes(),
                    evidence.validity().from(),
                    evidence.validity().to());
        }
    }

    /** As it was read. */
    static final class Whole extends StdConverter<EvidenceForm, Evidence> {
        @Override
        public Evidence convert(EvidenceForm form) {
            return new Evidence(
                    form.id,
                    form.type,
                    new About(form.scope, form.sku, form.lot, form.partner),
                    form.market,
                    new Reference(form.number, form.issuer),
                    form.attributes,
                    new Validity(form.validFrom, form.validTo));
        }
    }
}
