package io.marketgate.admin;

import io.marketgate.access.CurrentCaller;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The shelves of the merchant who is calling. */
@ApplicationScoped
public class Shelves {
    private final CatalogueEditor editor;
    private final CurrentCaller caller;

    Shelves(CatalogueEditor editor, CurrentCaller caller) {
        this.editor = editor;
        this.caller = caller;
    }

    /**
     * The shelf of a kind of thing.
     *
     * @param key reads its name in the path; an {@link IllegalArgumentException} where it has not the form of one
     * @param body what staff see of it
     */
    public <K, V, B> Shelf<K, V, B> of(Resource<K, V> resource, Function<String, K> key, Function<V, B> body) {
        return new Shelf<>(editor, caller, resource, key, body);
    }
}
