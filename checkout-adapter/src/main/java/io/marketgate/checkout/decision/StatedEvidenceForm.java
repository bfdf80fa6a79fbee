package io.marketgate.checkout.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.checkout.wire.Scalars;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.Reading;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads evidence that a storefront states with a line. Keeps of its number and issuer only that they exist; no other
 * part of the gate sees them.
 */
@Singleton
class StatedEvidenceForm {
    private static final int LONGEST = 256;
    private static final String TYPE = "an evidence type is expected";

    private final Vocabulary vocabulary = BundledPacks.vocabulary();
    private final Attributes attributes = new Attributes(vocabulary);

    /** @param place position of the evidence in its line */
    @Nullable
    Evidence read(BodyReader body, int place) throws IOException {
        if (!body.object()) {
            return null;
        }
        EvidenceType type = null;
        String number = null;
        String issuer = null;
        Instant from = null;
        Instant to = null;
        JsonNode says = null;
        for (String member = body.member(); member != null; member = body.member()) {
            switch (member) {
                case "type" -> type = Scalars.parsed(body, TYPE, EvidenceType::new);
                case "number" -> number = Scalars.text(body, LONGEST);
                case "issuer" -> issuer = Scalars.text(body, LONGEST);
                case "validFrom" -> from = Scalars.instant(body);
                case "validTo" -> to = Scalars.instant(body);
                case "attributes" -> says = body.tree();
                default -> body.unknown();
            }
        }
        body.need("type", type);
        EvidenceScope scope = type == null ? null : scope(body, type);
        if (type == null || scope == null) {
            return null;
        }
        if (from != null && to != null && !from.isBefore(to)) {
            body.violate(body.pointer() + "/validTo", "an instant later than `validFrom` is expected");
            return null;
        }
        Map<String, Value> values = values(body, type, says);
        String id = String.valueOf(place);
        return new Evidence(
                        id, type, About.the(scope), null, new Reference(number, issuer), values, new Validity(from, to))
                .asStated();
    }

    private @Nullable EvidenceScope scope(BodyReader body, EvidenceType type) {
        Vocabulary.EvidenceDefinition definition = vocabulary.evidence().get(type);
        String pointer = body.pointer() + "/type";
        if (definition == null) {
            body.violate(pointer, "no paper is of this type");
            return null;
        }
        for (EvidenceScope scope : List.of(EvidenceScope.SHIPMENT, EvidenceScope.BUYER)) {
            if (definition.suppliers().containsKey(scope)) {
                return scope;
            }
        }
        body.violate(pointer, "a storefront states papers of the shipment and of the buyer only");
        return null;
    }

    private Map<String, Value> values(BodyReader body, EvidenceType type, @Nullable JsonNode says) {
        String pointer = body.pointer() + "/attributes";
        if (!Attributes.isModest(says)) {
            body.violate(pointer, "numbers from -10^15 to 10^15 are expected");
            return Map.of();
        }
        Reading<Map<String, Value>> reading = attributes.evidence(type, says, pointer);
        if (reading instanceof Reading.Refused<Map<String, Value>> refused) {
            refused.problems().forEach(problem -> body.violate(problem.pointer(), problem.message()));
            return Map.of();
        }
        return reading.orThrow();
    }
}
