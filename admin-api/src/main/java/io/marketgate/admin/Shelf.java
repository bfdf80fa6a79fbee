package io.marketgate.admin;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.explanation.Notice;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
    /** How many pages are read for one of wanted things. */
    private static final int MOST_LOOKS = 20;

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
     * @param notices what is accepted of it and does nothing yet
     */
    public RestResponse<Revision> put(
            V value, @Nullable String ifMatch, Function<String, ProblemException> refused, List<Notice> notices) {
        Caller calling = caller.get();
        return Outcomes.answer(
                editor.put(calling.merchant(), resource, value, ETag.expectation(ifMatch), author(calling)),
                refused,
                notices);
    }

    /** Makes a thing be as given, where nothing but its own members can be wrong with it. */
    public RestResponse<Revision> put(V value, @Nullable String ifMatch, List<Notice> notices) {
        return put(value, ifMatch, Outcomes::unfit, notices);
    }

    /**
     * Makes a new thing and answers with it.
     *
     * @param refused the problem of a value that cannot stand, made of the reason
     * @param notices what is accepted of it and does nothing yet
     */
    public RestResponse<Made<B>> create(V value, Function<String, ProblemException> refused, List<Notice> notices) {
        Caller calling = caller.get();
        WriteOutcome outcome = editor.create(calling.merchant(), resource, value, author(calling));
        long revision = Outcomes.revision(outcome, refused);
        Made<B> made = new Made<>(resource.keyOf(value), revision, notices, body.apply(value));
        return Outcomes.tagged(RestResponse.Status.CREATED, made, revision);
    }

    /** The thing of that name, with its ETag. */
    public RestResponse<Item<B>> get(String id) {
        Stored<V> stored = editor.find(caller.get().merchant(), resource, named(id));
        if (stored == null) {
            throw absent();
        }
        return Outcomes.tagged(RestResponse.Status.OK, item(stored), stored.revision());
    }

    /**
     * Those things of this kind that are wanted, in the order of their names. A page looks at so many things only, so it may
     * hold fewer than were asked for, or none, and yet have a next one.
     */
    public Listing<Item<B>> list(PageQuery query, Predicate<V> wanted) {
        List<Item<B>> found = new ArrayList<>();
        String cursor = query.cursor();
        int looks = 0;
        do {
            Page<V> page = editor.list(caller.get().merchant(), resource, cursor, query.limit() - found.size());
            page.items().stream()
                    .filter(stored -> wanted.test(stored.value()))
                    .map(this::item)
                    .forEach(found::add);
            cursor = page.next();
            looks++;
        } while (cursor != null && found.size() * 2 < query.limit() && looks < MOST_LOOKS);
        return new Listing<>(found, cursor);
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
