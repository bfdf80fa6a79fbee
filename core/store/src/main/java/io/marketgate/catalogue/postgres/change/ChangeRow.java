package io.marketgate.catalogue.postgres.change;

import io.marketgate.catalogue.Author;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change; it gets its number as the last write of its transaction. */
@Entity
@Table(name = "change")
class ChangeRow {
    @Id
    UUID id;

    @Nullable
    Long revision;

    @Column(updatable = false)
    @Nullable
    String merchant;

    @Column(updatable = false)
    String author;

    @Column(name = "author_name", updatable = false)
    @Nullable
    String authorName;

    /** When it got its number; until then, when it began. */
    Instant at;

    /** Binds it to the change before it; null in a row from before the chain began. */
    byte @Nullable [] hash;

    /** Shows that the gate has made that hash. */
    byte @Nullable [] mac;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ChangeRow() {}

    ChangeRow(UUID id, @Nullable String merchant, Author author, Instant at) {
        this.id = id;
        this.merchant = merchant;
        this.author = author.value();
        this.authorName = author.name();
        this.at = at;
    }

    /** The number of a change that has one, as every committed change has. */
    long revision() {
        return Objects.requireNonNull(revision, "a change without its number");
    }

    /** Gives the change its number, its time and its place in the chain. */
    void number(long next, Instant stamped, byte[] chained, byte[] keyed) {
        this.revision = next;
        this.at = stamped;
        this.hash = chained;
        this.mac = keyed;
    }
}
