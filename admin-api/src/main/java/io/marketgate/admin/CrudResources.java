package io.marketgate.admin;

import io.marketgate.access.CurrentCaller;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The resources of the calling merchant. */
@ApplicationScoped
public class CrudResources {
    private final CatalogueEditor editor;
    private final CurrentCaller caller;

    CrudResources(CatalogueEditor editor, CurrentCaller caller) {
        this.editor = editor;
        this.caller = caller;
    }

    /**
     * The CRUD resource of a kind.
     *
     * @param key reads its name in the path; throws {@link IllegalArgumentException} if the form is wrong
     * @param body converts a value to what staff read
     */
    public <K, V, B> CrudResource<K, V, B> of(Resource<K, V> resource, Function<String, K> key, Function<V, B> body) {
        return new CrudResource<>(editor, caller, resource, key, body);
    }
}
