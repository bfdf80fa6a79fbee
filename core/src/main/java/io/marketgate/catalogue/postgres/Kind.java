package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** How a kind of thing is stored, what it needs, and what needs it. */
abstract class Kind<V> {
    private final Resource<?, V> resource;
    private final Class<? extends OwnedRow> row;

    Kind(Resource<?, V> resource, Class<? extends OwnedRow> row) {
        this.resource = resource;
        this.row = row;
    }

    final Resource<?, V> resource() {
        return resource;
    }

    final Class<? extends OwnedRow> row() {
        return row;
    }

    /** The thing's stored form. */
    String write(V value) {
        return Payload.write(value);
    }

    /** The thing of a row. */
    abstract V read(String name, String payload);

    /** A row that is the thing's. */
    abstract OwnedRow open(OwnedRow.Opening opening, V value, String payload);

    /** Whose dossier the thing is part of, or null. */
    @Nullable
    String dossier(V value) {
        return null;
    }

    /** Why the thing cannot stand, or null; what it names and finds stays to the end of the transaction. */
    @Nullable
    String refusal(Rows rows, MerchantId merchant, V value) {
        return null;
    }

    /** What needs the thing of that name, or null. */
    @Nullable
    String neededBy(Rows rows, MerchantId merchant, String name) {
        return null;
    }

    /** Whether it is part of the law, so that the whole law must compile with it. */
    boolean isLaw() {
        return false;
    }
}
