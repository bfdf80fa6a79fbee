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
 * A merchant's subject and the pseudonym that stands for it. The entity is known by its pseudonym, which is unique and never
 * changes; the table's primary key holds the subject's hash, which changes when keys for persons are rotated.
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

    List<AssuranceRow> assurances() {
        return assurances;
    }

    /** Keeps the subject under its hash with the newest key for persons. */
    void rehash(String newest) {
        this.subjectHash = newest;
    }
}
