package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.persistence.EntityManager;
import java.util.Objects;

/** Puts and deletes things whole, within one transaction. */
final class ResourceWriter {
    private final EntityManager entities;
    private final Rows rows;
    private final Writing writing;
    private final StoredLaw law;
    private final MerchantId merchant;

    ResourceWriter(EntityManager entities, Writing writing, StoredLaw law, MerchantId merchant) {
        this.entities = entities;
        this.rows = new Rows(entities);
        this.writing = writing;
        this.law = law;
        this.merchant = merchant;
    }

    <V> WriteOutcome put(Kind<V> kind, V value, Expectation expectation) {
        String name = kind.resource().keyOf(value);
        if (!merchantStands(kind, name)) {
            return new WriteOutcome.NotFound();
        }
        OwnedRow row = rows.lock(kind.row(), merchant, name);
        String payload = kind.write(value);
        if (row != null && row.payload.equals(payload)) {
            return new WriteOutcome.Unchanged(rows.revisionOf(row.openedBy));
        }
        long current = row == null ? 0 : rows.revisionOf(row.openedBy);
        Long expected = expectation.revision();
        if (row != null && expected == null) {
            return new WriteOutcome.PreconditionRequired();
        }
        if (expected != null && expected != current) {
            return new WriteOutcome.Stale(current);
        }
        String refusal = kind.refusal(rows, merchant, value);
        if (refusal != null) {
            return new WriteOutcome.Refused(refusal);
        }
        if (row != null) {
            touch(kind, row, payload);
            writing.close(row);
            writing.open(kind.open(writing.opening(merchant), value, payload));
            return new WriteOutcome.Updated(finish(kind));
        }
        return open(kind, value, payload);
    }

    <V> WriteOutcome create(Kind<V> kind, V value) {
        String name = kind.resource().keyOf(value);
        if (!merchantStands(kind, name)) {
            return new WriteOutcome.NotFound();
        }
        if (rows.lock(kind.row(), merchant, name) != null) {
            return new WriteOutcome.Refused(kind.resource().word() + " `" + name + "` exists");
        }
        String refusal = kind.refusal(rows, merchant, value);
        if (refusal != null) {
            return new WriteOutcome.Refused(refusal);
        }
        return open(kind, value, kind.write(value));
    }

    <V> WriteOutcome delete(Kind<V> kind, String name, Expectation expectation) {
        OwnedRow row = rows.lock(kind.row(), merchant, name);
        if (row == null) {
            return new WriteOutcome.NotFound();
        }
        long current = rows.revisionOf(row.openedBy);
        Long expected = expectation.revision();
        if (expected != null && expected != current) {
            return new WriteOutcome.Stale(current);
        }
        String neededBy = kind.neededBy(rows, merchant, name);
        if (neededBy != null) {
            return new WriteOutcome.InUse(neededBy);
        }
        V value = kind.read(row.name, row.payload);
        writing.close(row);
        writing.trail(kind.resource().word(), name, kind.dossier(value), row.payload, null);
        if (kind.row().equals(SkuRow.class)) {
            new EligibilityWriter(rows, writing, merchant).end(new Sku(name));
        }
        return new WriteOutcome.Deleted(finish(kind));
    }

    private <V> WriteOutcome open(Kind<V> kind, V value, String payload) {
        String name = kind.resource().keyOf(value);
        writing.open(kind.open(writing.opening(merchant), value, payload));
        writing.trail(kind.resource().word(), name, kind.dossier(value), null, payload);
        return new WriteOutcome.Created(finish(kind));
    }

    /** Both sides hear of a paper that moved: dossiers, or what the merchant holds outside any dossier. */
    private <V> void touch(Kind<V> kind, OwnedRow row, String payload) {
        String word = kind.resource().word();
        String before = kind.dossier(kind.read(row.name, row.payload));
        String after = kind.dossier(kind.read(row.name, payload));
        writing.trail(word, row.name, after, row.payload, payload);
        if (!Objects.equals(before, after)) {
            writing.trail(word, row.name, before, row.payload, payload);
        }
    }

    private boolean merchantStands(Kind<?> kind, String name) {
        if (kind.row().equals(MerchantRow.class)) {
            return name.equals(merchant.value());
        }
        return rows.hold(MerchantRow.class, merchant, merchant.value());
    }

    private long finish(Kind<?> kind) {
        long revision = writing.number();
        if (kind.isLaw()) {
            law.mustCompile(entities, revision);
        }
        return revision;
    }
}
