package io.marketgate.identity.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A document of the local register and its holder, as hashes. */
@Entity
@Table(name = "identity_register")
class RegisterEntryRow {
    @Id
    @Column(name = "document_hash")
    String documentHash;

    @Column(name = "name_hash")
    String nameHash;

    @Column(name = "birth_date_hash")
    @Nullable
    String birthDateHash;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RegisterEntryRow() {}

    RegisterEntryRow(String documentHash, String nameHash, @Nullable String birthDateHash) {
        this.documentHash = documentHash;
        this.nameHash = nameHash;
        this.birthDateHash = birthDateHash;
    }

    String documentHash() {
        return documentHash;
    }

    String nameHash() {
        return nameHash;
    }

    @Nullable
    String birthDateHash() {
        return birthDateHash;
    }
}
