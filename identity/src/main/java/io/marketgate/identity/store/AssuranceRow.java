package io.marketgate.identity.store;

import io.marketgate.decision.Assurance;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assurance of a subject by one document type at one level. Never altered, only replaced. */
@Entity
@Table(name = "identity_assurance")
class AssuranceRow {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pseudonym")
    SubjectLinkRow link;

    @Column(name = "document_type")
    String documentType;

    @Enumerated(EnumType.STRING)
    AssuranceLevel level;

    String country;

    String[] claims;

    @Column(name = "document_hash")
    @Nullable
    String documentHash;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    Instant validTo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AssuranceRow() {}

    AssuranceRow(SubjectLinkRow link, NewAssurance assurance) {
        Assurance.Held held = assurance.held();
        KeyedHash document = assurance.document();
        this.id = assurance.id();
        this.link = link;
        this.documentType = held.documentType();
        this.level = held.level();
        this.country = held.country().value();
        this.claims = held.claims().toArray(String[]::new);
        this.documentHash = document == null ? null : document.text();
        this.validFrom = held.since();
        this.validTo = held.until();
    }

    SubjectLinkRow link() {
        return link;
    }

    String documentType() {
        return documentType;
    }

    AssuranceLevel level() {
        return level;
    }

    boolean isHeldAfter(Instant now) {
        return validTo.isAfter(now);
    }

    Assurance.Held held() {
        return new Assurance.Held(documentType, new MarketCode(country), level, Set.of(claims), validFrom, validTo);
    }
}
