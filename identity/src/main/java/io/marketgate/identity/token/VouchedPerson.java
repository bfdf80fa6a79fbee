package io.marketgate.identity.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.document.Examination;
import io.marketgate.identity.document.IssuingState;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.TokenReading;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of {@code verified_claims}: what was verified, and the document it rests on. */
final class VouchedPerson {
    private static final String ANY = "VERIFIED_CLAIMS";

    /** National identity cards by issuing state; a European card without its own word is {@code EU_ID_CARD}. */
    private static final Map<String, DocumentType> CARDS = Map.of(
            "CN", DocumentType.CN_RESIDENT_ID,
            "DE", DocumentType.DE_ID_CARD,
            "SG", DocumentType.SG_NRIC,
            "TH", DocumentType.TH_NATIONAL_ID);

    private final JsonNode claims;
    private final JsonNode document;
    private final LocalDate today;

    VouchedPerson(JsonNode verifiedClaims, LocalDate today) {
        this.today = today;
        this.claims = verifiedClaims.path("claims");
        this.document = document(verifiedClaims.path("verification").path("evidence"));
    }

    /** The details of the first piece of evidence that is a document, or a missing node. */
    private static JsonNode document(JsonNode evidence) {
        for (JsonNode piece : evidence) {
            if (piece.path("type").asText().equals("document")) {
                return piece.path("document_details");
            }
        }
        return evidence.path(-1);
    }

    /**
     * @param holder the issuer's name for the person
     * @param over when the token expires for reading
     */
    TokenReading reading(AssuranceLevel level, Secret<String> holder, Instant over) {
        Optional<MarketCode> issuer =
                IssuingState.of(document.path("issuer").path("country_code").asText());
        Optional<DocumentType> type = type(issuer);
        LocalDate birthDate = date(claims.path("birthdate"));
        return new TokenReading.Vouched(
                type.map(DocumentType::name).orElse(ANY),
                issuer.orElse(null),
                level,
                type.flatMap(this::number).orElse(holder),
                birthDate == null ? null : new Secret<>(birthDate),
                date(document.path("date_of_expiry")),
                over);
    }

    private Optional<DocumentType> type(Optional<MarketCode> issuer) {
        return switch (document.path("type").asText()) {
            case "passport" -> Optional.of(DocumentType.PASSPORT);
            case "idcard" ->
                issuer.map(state -> CARDS.get(state.value()))
                        .or(() -> issuer.filter(IssuingState::isEuropean).map(state -> DocumentType.EU_ID_CARD));
            default -> Optional.empty();
        };
    }

    /** The number in the gate's own normal form, if it can be read and may be used as a key. */
    private Optional<Secret<String>> number(DocumentType type) {
        Secret<String> written = new Secret<>(document.path("document_number").asText());
        return type.mayBeKey() && type.examine(written, today) instanceof Examination.WellFormed read
                ? Optional.of(read.number())
                : Optional.empty();
    }

    private static @Nullable LocalDate date(JsonNode value) {
        try {
            return value.isTextual() ? LocalDate.parse(value.asText()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
