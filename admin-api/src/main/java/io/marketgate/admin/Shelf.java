package io.marketgate.admin;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.problem.ProblemException;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing of the calling merchant, as staff put, read, list and delete it. What another merchant owns is not
 * there.
 *
 * @param <K> its name within the merchant
 * @param <V> the thing itself
 * @param <B> what staff see of it
 */
public final class Shelf<K, V, B> {
    private final CatalogueEditor editor;
    private final CurrentCaller caller;
    private final Resource<K, V> resource;
    private final Function<String, K> key;
    private final Function<V, B> body;

    Shelf(
            CatalogueEditor editor,
            CurrentCaller caller,
            Resource<K, V> resource,
            Function<String, K> key,
            Function<V, B> body) {
        this.editor = editor;
        this.caller = caller;
        this.resource = resource;
        this.key = key;
        this.body = body;
    }

    /**
     * Makes a thing be as given.
     *
     * @param refused the problem of a value that cannot stand, made of the reason
     */
    public RestResponse<Revision> put(V value, @Nullable String ifMatch, Function<String, ProblemException> refused) {
        Caller calling = caller.get();
        return Outcomes.answer(
                editor.put(calling.merchant(), resource, value, ETag.expectation(ifMatch), author(calling)), refused);
    }

    /** Makes a thing be as given, where nothing but its own members can be wrong with it. */
    public RestResponse<Revision> put(V value, @Nullable String ifMatch) {
        return put(value, ifMatch, Outcomes::unfit);
    }

    /**
     * Makes a new thing and answers with it.
     *
     * @param refused the problem of a value that cannot stand, made of the reason
     */
    public RestResponse<Item<B>> create(V value, Function<String, ProblemException> refused) {
        Caller calling = caller.get();
        WriteOutcome outcome = editor.create(calling.merchant(), resource, value, author(calling));
        long revision = Outcomes.revision(outcome, refused);
        return Outcomes.tagged(RestResponse.Status.CREATED, item(new Stored<>(value, revision)), revision);
    }

    /** The thing of that name, with its ETag. */
    public RestResponse<Item<B>> get(String id) {
        Stored<V> stored = editor.find(caller.get().merchant(), resource, named(id));
        if (stored == null) {
            throw absent();
        }
        return Outcomes.tagged(RestResponse.Status.OK, item(stored), stored.revision());
    }

    /** The things of this kind, in the order of their names. */
    public Listing<Item<B>> list(PageQuery query) {
        Page<V> page = editor.list(caller.get().merchant(), resource, query.cursor(), query.limit());
        return new Listing<>(page.items().stream().map(this::item).toList(), page.next());
    }

    /** Ends the thing of that name; without an expectation whatever is there. */
    public RestResponse<Revision> delete(String id, @Nullable String ifMatch) {
        Caller calling = caller.get();
        WriteOutcome outcome =
                editor.delete(calling.merchant(), resource, named(id), ETag.expectation(ifMatch), author(calling));
        return Outcomes.answer(outcome);
    }

    private K named(String id) {
        return Outcomes.named(id, key, this::absent);
    }

    private ProblemException absent() {
        return Outcomes.notFound("there is no such " + resource.word().replace('_', ' '));
    }

    private Item<B> item(Stored<V> stored) {
        return new Item<>(resource.keyOf(stored.value()), stored.revision(), body.apply(stored.value()));
    }

    private static Author author(Caller calling) {
        return new Author(calling.actor());
    }
}
