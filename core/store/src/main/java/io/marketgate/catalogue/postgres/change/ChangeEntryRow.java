package io.marketgate.catalogue.postgres.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry of a change. */
@Entity
@Immutable
@Table(name = "change_entry")
class ChangeEntryRow {
    @EmbeddedId
    Place place;

    String resource;

    @Nullable
    String merchant;

    String name;

    /** The SKU whose dossier it touches, or null. */
    @Nullable
    String sku;

    @Nullable
    String before;

    @Nullable
    String after;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ChangeEntryRow() {}

    ChangeEntryRow(
            Place place,
            String resource,
            @Nullable String merchant,
            String name,
            @Nullable String sku,
            @Nullable String before,
            @Nullable String after) {
        this.place = place;
        this.resource = resource;
        this.merchant = merchant;
        this.name = name;
        this.sku = sku;
        this.before = before;
        this.after = after;
    }

    /**
     * The key of an entry.
     *
     * @param position from 0, in the order of writing
     */
    @Embeddable
    record Place(UUID change, int position) implements Serializable {}
}
