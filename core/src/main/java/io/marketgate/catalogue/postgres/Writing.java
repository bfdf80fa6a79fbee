package io.marketgate.catalogue.postgres;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.marketgate.catalogue.Author;
import io.marketgate.merchant.MerchantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change in the making. It leaves no trace before its first row, and has its number only as its last write. */
final class Writing {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final EntityManager entities;
    private final @Nullable MerchantId merchant;
    private final ChangeRow change;
    private int entries;

    /** A change of a merchant's catalogue, or, with null, of the law. */
    Writing(EntityManager entities, @Nullable MerchantId merchant, Author author, Instant at) {
        this.entities = entities;
        this.merchant = merchant;
        this.change = new ChangeRow(IDS.generate(), merchant == null ? null : merchant.value(), author.value(), at);
    }

    /** What a new row of that merchant is told. */
    OwnedRow.Opening opening(MerchantId owner) {
        return new OwnedRow.Opening(IDS.generate(), id(), owner);
    }

    /** The change's id; asked for, it begins. */
    UUID id() {
        if (!entities.contains(change)) {
            entities.persist(change);
        }
        return change.id;
    }

    /** Adds a row. */
    void open(RecordedRow row) {
        entities.persist(row);
    }

    /** Ends a row, before anything takes its place. */
    void close(RecordedRow row) {
        row.closedBy = id();
        entities.flush();
    }

    /**
     * Puts one thing on the trail.
     *
     * @param sku whose dossier it touches, or null
     */
    void trail(String resource, String name, @Nullable String sku, @Nullable String before, @Nullable String after) {
        ChangeEntryRow.Place place = new ChangeEntryRow.Place(id(), entries++);
        String owner = merchant == null ? null : merchant.value();
        entities.persist(new ChangeEntryRow(place, resource, owner, name, sku, before, after));
    }

    /** Gives the change its number. The lock this takes is held to the commit, so numbers are in the order of commits. */
    long number() {
        entities.flush();
        Number next = (Number) entities.createNativeQuery(
                        "update revision set revision = revision + 1, head = :change where id = 1 returning revision")
                .setParameter("change", id())
                .getSingleResult();
        change.revision = next.longValue();
        entities.flush();
        return change.revision;
    }

    /** Whether there is a change at all, and all of it is written. */
    boolean isNumbered() {
        return change.revision != null;
    }
}
