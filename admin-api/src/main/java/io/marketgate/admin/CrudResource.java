package io.marketgate.admin;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.explanation.Notice;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One kind of resource, as staff put, read, list and delete it.
 *
 * @param <K> its name within the merchant
 * @param <V> its value
 * @param <B> its body, as staff read it
 */
public final class CrudResource<K, V, B> {
    private final CatalogueEditor editor;
    private final Moments moments;
    private final CurrentCaller caller;
    private final Resource<K, V> resource;
    private final Function<String, K> key;
    private final Function<V, B> body;
    private final Holdings<V> holdings;

    CrudResource(
            CatalogueEditor editor,
            Moments moments,
            CurrentCaller caller,
            Resource<K, V> resource,
            Function<String, K> key,
            Function<V, B> body,
            Holdings<V> holdings) {
        this.editor = editor;
        this.moments = moments;
        this.caller = caller;
        this.resource = resource;
        this.key = key;
        this.body = body;
        this.holdings = holdings;
    }

    /** The same kind of resource with another body. */
    public <C> CrudResource<K, V, C> shown(Function<V, C> other) {
        return new CrudResource<>(editor, moments, caller, resource, key, other, holdings);
    }

    /**
     * Creates or replaces a resource.
     *
     * @param refused makes the problem of an invalid value from the reason
     * @param notices parts of it that are accepted and have no effect yet
     */
    public RestResponse<Revision> put(
            V value, @Nullable String ifMatch, Function<String, ProblemException> refused, List<Notice> notices) {
        return Outcomes.answer(
                editor.put(owner(value), resource, value, ETag.expectation(ifMatch), author()), refused, notices);
    }

    /** Creates or replaces a resource whose value can only be invalid by its own members. */
    public RestResponse<Revision> put(V value, @Nullable String ifMatch, List<Notice> notices) {
        return put(value, ifMatch, Outcomes::unfit, notices);
    }

    /**
     * Replaces a resource that is there.
     *
     * @param refused makes the problem of an invalid value from the reason
     * @param notices parts of it that are accepted and have no effect yet
     */
    public RestResponse<Revision> amend(
            V value, @Nullable String ifMatch, Function<String, ProblemException> refused, List<Notice> notices) {
        return Outcomes.answer(
                editor.amend(owner(value), resource, value, ETag.expectation(ifMatch), author()), refused, notices);
    }

    /**
     * Creates a resource and answers with it.
     *
     * @param refused makes the problem of an invalid value from the reason
     * @param notices parts of it that are accepted and have no effect yet
     */
    public RestResponse<Made<B>> create(V value, Function<String, ProblemException> refused, List<Notice> notices) {
        WriteOutcome outcome = editor.create(owner(value), resource, value, author());
        long revision = Outcomes.revision(outcome, refused);
        Made<B> made = new Made<>(resource.keyOf(value), revision, notices, body.apply(value));
        return Outcomes.tagged(RestResponse.Status.CREATED, made, revision);
    }

    /**
     * Whether there is a resource of that name.
     *
     * @throws ProblemException if the caller does not reach its owner
     */
    public boolean has(String id) {
        return editor.find(holdings.owner(id), resource, named(id)) != null;
    }

    /**
     * The resource of that name as it is now.
     *
     * @throws ProblemException if there is none
     */
    public V present(String id) {
        return found(id, editor).value();
    }

    /**
     * The resource of that name: with its ETag as it is now, or without one as it was. An ETag says what a write may
     * replace, and the past cannot be replaced. A write that expects the {@code revision} of a past value is refused
     * unless that value still stands.
     */
    public RestResponse<Item<B>> get(String id, AsOfQuery asOf) {
        return get(id, moments.of(asOf));
    }

    /** The same for a state that has been read from the request; now for null. */
    public RestResponse<Item<B>> get(String id, @Nullable Moment moment) {
        Stored<V> stored = found(id, moments.reading(moment));
        return moment == null
                ? Outcomes.tagged(RestResponse.Status.OK, item(stored, null), stored.revision())
                : RestResponse.ok(item(stored, moment));
    }

    /** The resource of that name as it is now, with its ETag. */
    public RestResponse<Item<B>> get(String id) {
        return get(id, (Moment) null);
    }

    /**
     * Some of the resources of this kind, in the order of their names. Reads a limited number of them, so a page may hold
     * fewer than the limit, or none, and still have a next page.
     *
     * @param most how many are read at most, at least 1
     * @param shown the body of a resource; empty leaves the resource out
     */
    public Listing<Item<B>> list(PageQuery query, AsOfQuery asOf, int most, Function<V, Optional<B>> shown) {
        Moment moment = moments.of(asOf);
        CatalogueReading reading = moments.reading(moment);
        List<Item<B>> found = new ArrayList<>();
        String cursor = query.cursor();
        int left = most;
        do {
            int some = Math.min(query.limit() - found.size(), left);
            Page<V> page = holdings.page(reading, cursor, some);
            page.items().forEach(stored -> shown.apply(stored.value())
                    .ifPresent(value -> found.add(item(stored, moment, value))));
            cursor = page.next();
            left -= some;
        } while (cursor != null && found.size() * 2 < query.limit() && left > 0);
        return listing(found, cursor, moment);
    }

    /** The resources of this kind, in the order of their names. */
    public Listing<Item<B>> list(PageQuery query, AsOfQuery asOf) {
        return list(query, moments.of(asOf));
    }

    /** The same for a state that has been read from the request; now for null. */
    public Listing<Item<B>> list(PageQuery query, @Nullable Moment moment) {
        return listed(holdings.page(moments.reading(moment), query.cursor(), query.limit()), moment);
    }

    /** The resources of this kind as they are now, in the order of their names. */
    public Listing<Item<B>> list(PageQuery query) {
        return list(query, (Moment) null);
    }

    /** A page that was found in that state; now for null. */
    public Listing<Item<B>> listed(Page<V> page, @Nullable Moment moment) {
        return listing(page.items().stream().map(stored -> item(stored, moment)).toList(), page.next(), moment);
    }

    /**
     * Deletes the resource of that name at the revision that the deleter has seen, and at no other.
     *
     * @throws ProblemException also if it states no revision
     */
    public RestResponse<Revision> delete(String id, @Nullable String ifMatch) {
        return delete(id, ifMatch, List.of());
    }

    /**
     * The same.
     *
     * @param notices what no longer has an effect with it
     */
    public RestResponse<Revision> delete(String id, @Nullable String ifMatch, List<Notice> notices) {
        if (ifMatch == null) {
            found(id, editor);
            throw Outcomes.unconditional();
        }
        return end(id, ifMatch, notices);
    }

    /** Deletes the resource of that name; without an expectation, at any revision. */
    public RestResponse<Revision> end(String id, @Nullable String ifMatch) {
        return end(id, ifMatch, List.of());
    }

    private RestResponse<Revision> end(String id, @Nullable String ifMatch, List<Notice> notices) {
        K name = named(id);
        WriteOutcome outcome = editor.delete(holdings.owner(id), resource, name, ETag.expectation(ifMatch), author());
        return Outcomes.answer(outcome, Outcomes::unfit, notices);
    }

    private Stored<V> found(String id, CatalogueReading reading) {
        K name = named(id);
        Stored<V> stored = reading.find(holdings.owner(id), resource, name);
        if (stored == null) {
            throw absent();
        }
        return stored;
    }

    private K named(String id) {
        return Outcomes.named(id, key, this::absent);
    }

    private ProblemException absent() {
        return Outcomes.notFound("there is no such " + resource.word().replace('_', ' '));
    }

    private Item<B> item(Stored<V> stored, @Nullable Moment moment) {
        return item(stored, moment, body.apply(stored.value()));
    }

    private Item<B> item(Stored<V> stored, @Nullable Moment moment, B shown) {
        return new Item<>(resource.keyOf(stored.value()), stored.revision(), Moments.revision(moment), shown);
    }

    private static <B> Listing<Item<B>> listing(List<Item<B>> items, @Nullable String next, @Nullable Moment moment) {
        return new Listing<>(items, next, Moments.revision(moment));
    }

    private MerchantId owner(V value) {
        return holdings.owner(resource.keyOf(value));
    }

    private Author author() {
        Caller calling = caller.get();
        return new Author(calling.actor(), calling.name());
    }
}
