package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.postgres.change.StoredRow;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a kind of resource is stored, what it needs, and what needs it. Methods run in the caller's transaction. */
public abstract class Kind<V> {
    private final Resource<?, V> resource;
    private final OwnedRows<?> rows;

    Kind(Resource<?, V> resource, OwnedRows<?> rows) {
        this.resource = resource;
        this.rows = rows;
    }

    final Resource<?, V> resource() {
        return resource;
    }

    /** The kind's repository. */
    final OwnedRows<?> rows() {
        return rows;
    }

    /** The stored form of a value. */
    String write(V value) {
        return Payload.write(value);
    }

    /** The value of a row. */
    abstract V read(String name, String payload);

    /** Adds a row that holds the value. */
    abstract void open(OwnedRow.Opening opening, V value, String payload);

    /** The SKU whose dossier the value is part of, or null. */
    @Nullable
    String dossier(V value) {
        return null;
    }

    /** Whether there is the merchant that a value of that name belongs to. If so, it stays to the end of the transaction. */
    boolean hasOwner(MerchantRows merchants, MerchantId merchant, String name) {
        return merchants.hold(merchant, merchant.value());
    }

    /** Why the value is refused, or null. What it names and finds stays to the end of the transaction. */
    @Nullable
    String refusal(MerchantId merchant, V value) {
        return null;
    }

    /** What needs the resource of that name, or null. */
    @Nullable
    String neededBy(MerchantId merchant, String name) {
        return null;
    }

    /** Ends what is part of a resource that was just deleted; by default, no other row is. */
    void endParts(Writing writing, MerchantId merchant, String name) {}

    /** Whether it is part of the law, so that the whole law must compile with it. */
    boolean isLaw() {
        return false;
    }

    /** The value of that name with its revision, or null. */
    public final @Nullable Stored<V> find(MerchantId merchant, String name, View view) {
        StoredRow row = rows.stored(merchant, name, view);
        return row == null ? null : stored(row);
    }

    /** The value of a row. */
    public final V value(String name, String payload) {
        return read(name, payload);
    }

    /** At most so many values of a merchant, in the order of their names, after that name. */
    public final Page<V> page(MerchantId merchant, View view, String after, int limit) {
        return page(rows.stored(merchant, view, after, limit + 1), limit);
    }

    /**
     * A page of values.
     *
     * @param found in the order of their names, one more than the page holds where there is a next page
     */
    final Page<V> page(List<StoredRow> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found.stream().map(this::stored).toList(), null);
        }
        List<StoredRow> items = found.subList(0, limit);
        return new Page<>(
                items.stream().map(this::stored).toList(), items.get(limit - 1).name());
    }

    private Stored<V> stored(StoredRow row) {
        return new Stored<>(read(row.name(), row.payload()), row.revision());
    }
}
