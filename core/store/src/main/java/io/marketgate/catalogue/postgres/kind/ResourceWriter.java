package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.law.StoredLaw;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Puts and deletes resources whole, within the transaction of a {@link Writing}. Thread-safe. */
@Singleton
public final class ResourceWriter {
    private final MerchantRows merchants;
    private final StoredLaw law;

    ResourceWriter(MerchantRows merchants, StoredLaw law) {
        this.merchants = merchants;
        this.law = law;
    }

    /**
     * Puts the value, in place of the one that stands under its name.
     *
     * @throws Undo if it is law and the law does not compile with it
     */
    public <V> WriteOutcome put(Writing writing, MerchantId merchant, Kind<V> kind, V value, Expectation expectation) {
        String name = kind.resource().keyOf(value);
        if (!kind.hasOwner(merchants, merchant, name)) {
            return new WriteOutcome.NotFound();
        }
        OwnedRow row = kind.rows().lock(merchant, name);
        if (row != null) {
            return replace(writing, merchant, kind, row, value, expectation);
        }
        if (expectation.revision() != null) {
            return new WriteOutcome.Stale(0);
        }
        String refusal = kind.refusal(merchant, value);
        return refusal == null
                ? open(writing, merchant, kind, value, kind.write(value))
                : new WriteOutcome.Refused(refusal);
    }

    /**
     * Puts the value in place of the one that stands under its name, and nothing where none does.
     *
     * @throws Undo as {@link #put}
     */
    public <V> WriteOutcome amend(
            Writing writing, MerchantId merchant, Kind<V> kind, V value, Expectation expectation) {
        OwnedRow row = kind.rows().lock(merchant, kind.resource().keyOf(value));
        return row == null ? new WriteOutcome.NotFound() : replace(writing, merchant, kind, row, value, expectation);
    }

    /**
     * Puts the value if none stands under its name.
     *
     * @throws Undo as {@link #put}
     */
    public <V> WriteOutcome create(Writing writing, MerchantId merchant, Kind<V> kind, V value) {
        String name = kind.resource().keyOf(value);
        if (!kind.hasOwner(merchants, merchant, name)) {
            return new WriteOutcome.NotFound();
        }
        if (kind.rows().lock(merchant, name) != null) {
            return new WriteOutcome.Refused(kind.resource().word() + " `" + name + "` exists");
        }
        String refusal = kind.refusal(merchant, value);
        if (refusal != null) {
            return new WriteOutcome.Refused(refusal);
        }
        return open(writing, merchant, kind, value, kind.write(value));
    }

    /**
     * Deletes the value of that name and ends what is part of it.
     *
     * @throws Undo as {@link #put}
     */
    public <V> WriteOutcome delete(
            Writing writing, MerchantId merchant, Kind<V> kind, String name, Expectation expectation) {
        OwnedRow row = kind.rows().lock(merchant, name);
        if (row == null) {
            return new WriteOutcome.NotFound();
        }
        long current = row.revision();
        Long expected = expectation.revision();
        if (expected != null && expected != current) {
            return new WriteOutcome.Stale(current);
        }
        String neededBy = kind.neededBy(merchant, name);
        if (neededBy != null) {
            return new WriteOutcome.InUse(neededBy);
        }
        V value = kind.read(row.name(), row.payload());
        writing.close(row);
        writing.trail(kind.resource().word(), name, kind.dossier(value), row.payload(), null);
        kind.endParts(writing, merchant, name);
        return new WriteOutcome.Deleted(finish(writing, kind));
    }

    private <V> WriteOutcome replace(
            Writing writing, MerchantId merchant, Kind<V> kind, OwnedRow row, V value, Expectation expectation) {
        String payload = kind.write(value);
        long current = row.revision();
        if (row.payload().equals(payload)) {
            return new WriteOutcome.Unchanged(current);
        }
        Long expected = expectation.revision();
        if (expected == null) {
            return new WriteOutcome.PreconditionRequired();
        }
        if (expected != current) {
            return new WriteOutcome.Stale(current);
        }
        String refusal = kind.refusal(merchant, value);
        if (refusal != null) {
            return new WriteOutcome.Refused(refusal);
        }
        trailBothDossiers(writing, kind, row, payload);
        writing.close(row);
        kind.open(opening(writing, merchant), value, payload);
        return new WriteOutcome.Updated(finish(writing, kind));
    }

    private <V> WriteOutcome open(Writing writing, MerchantId merchant, Kind<V> kind, V value, String payload) {
        String name = kind.resource().keyOf(value);
        kind.open(opening(writing, merchant), value, payload);
        writing.trail(kind.resource().word(), name, kind.dossier(value), null, payload);
        return new WriteOutcome.Created(finish(writing, kind));
    }

    /**
     * Records both dossiers if evidence moves between them, or between a dossier and the merchant. Replicas then load
     * both again.
     */
    private static <V> void trailBothDossiers(Writing writing, Kind<V> kind, OwnedRow row, String payload) {
        String word = kind.resource().word();
        String before = kind.dossier(kind.read(row.name(), row.payload()));
        String after = kind.dossier(kind.read(row.name(), payload));
        writing.trail(word, row.name(), after, row.payload(), payload);
        if (!Objects.equals(before, after)) {
            writing.trail(word, row.name(), before, row.payload(), payload);
        }
    }

    private static OwnedRow.Opening opening(Writing writing, MerchantId merchant) {
        return new OwnedRow.Opening(writing.opening(), merchant);
    }

    private long finish(Writing writing, Kind<?> kind) {
        long revision = writing.number();
        if (kind.isLaw()) {
            law.mustCompile(revision);
        }
        return revision;
    }
}
