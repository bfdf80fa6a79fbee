package io.marketgate.identity.store;

import io.marketgate.identity.assurance.DocumentUse;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.rule.AssuranceLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subject that a document made known, for as long as the latest assurance by it holds. */
@Entity
@Table(name = "identity_document_use")
class DocumentUseRow {
    @EmbeddedId
    Key id;

    String merchant;

    @Column(name = "document_type")
    String documentType;

    /** Null if no name was presented. */
    @Column(name = "person_hash")
    @Nullable
    String personHash;

    Instant ends;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DocumentUseRow() {}

    DocumentUseRow(SubjectLinkRow link, NewAssurance assurance, DocumentUse use) {
        this.id = new Key(
                link.pseudonym(),
                use.documents().get(0).text(),
                assurance.held().level() != AssuranceLevel.SELF_DECLARED);
        this.merchant = link.merchant();
        this.documentType = assurance.held().documentType();
        this.personHash = use.person() == null ? null : use.person().get(0).text();
        this.ends = assurance.held().until();
    }

    /**
     * The primary key.
     *
     * @param verified whether an identity provider has confirmed it
     */
    @Embeddable
    record Key(
            String pseudonym,
            @Column(name = "document_hash") String documentHash,
            boolean verified) {}
}
