package io.marketgate.authentication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** On which day a key was last used. */
@Entity
@Table(name = "api_key_use")
class KeyUseRow {
    @Id
    String key;

    @Column(name = "last_used")
    LocalDate lastUsed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KeyUseRow() {}
}
