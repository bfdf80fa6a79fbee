package io.marketgate.identity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A merchant's subject and its pseudonym. The entity's id is the pseudonym, which is unique and never changes. The
 * table's primary key contains the subject's hash, which changes when person keys are rotated.
 */
@Entity
@Table(name = "identity_link")
class SubjectLinkRow {
    @Id
    String pseudonym;

    @Column(updatable = false)
    String merchant;

    @Column(name = "subject_hash")
    String subjectHash;

    @OneToMany(mappedBy = "link")
    @OrderBy("documentType, level")
    List<AssuranceRow> assurances = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SubjectLinkRow() {}

    String pseudonym() {
        return pseudonym;
    }

    String merchant() {
        return merchant;
    }

    List<AssuranceRow> assurances() {
        return assurances;
    }

    /** Stores the subject under its hash with the newest person key. */
    void rehash(String newest) {
        this.subjectHash = newest;
    }
}
