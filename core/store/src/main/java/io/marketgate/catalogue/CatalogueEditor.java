package io.marketgate.catalogue;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The control plane's view of the catalogue, which it reads as it is now. Every call is one transaction; every
 * committed write is one revision with its audit trail. A call names the merchant first and reaches no data of another.
 * Calls block; an unreachable database is an unchecked exception.
 */
public interface CatalogueEditor extends CatalogueReading {

    /**
     * Creates or replaces a resource. Creating needs no expectation; replacing needs the revision that wrote the
     * current value.
     *
     * @return Created, Updated, Unchanged, PreconditionRequired, Stale, NotFound (there is no such merchant), or
     *     Refused
     */
    <K, V> WriteOutcome put(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author);

    /**
     * Replaces a resource that is there. Its earlier value stays in the history.
     *
     * @return Updated, Unchanged, PreconditionRequired, Stale, NotFound, or Refused
     */
    <K, V> WriteOutcome amend(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author);

    /**
     * Creates a resource.
     *
     * @return Created, NotFound (there is no such merchant), or Refused, also if its key is taken
     */
    <K, V> WriteOutcome create(MerchantId merchant, Resource<K, V> resource, V value, Author author);

    /**
     * Creates a resource in one transaction with a write of another store.
     *
     * @param first writes to the other store, before the resource; returns why nothing may be written, or null to go on.
     *     May run more than once, and only its last run counts
     * @return Created, or Refused: also by the other store, and if there is no such merchant
     */
    <K, V> WriteOutcome create(
            MerchantId merchant, Resource<K, V> resource, V value, Author author, Supplier<@Nullable String> first);

    /**
     * Adds an entry to the audit trail, in one transaction with the write of another store that it tells of.
     *
     * @param write writes to the other store; returns whether there was anything to write. May run more than once, and
     *     only its last run counts
     * @return the revision, or 0 if there was nothing to write
     */
    long trail(MerchantId merchant, Author author, Change.Entry entry, BooleanSupplier write);

    /**
     * Deletes a resource: revokes evidence or a credential, closes a storefront. Deleting a SKU also deletes its
     * eligibility.
     *
     * @param expectation if it states a revision, only that revision may be deleted; otherwise any may
     * @return Deleted, NotFound, Stale, InUse, or Refused
     */
    <K, V> WriteOutcome delete(
            MerchantId merchant, Resource<K, V> resource, K key, Expectation expectation, Author author);

    /**
     * Writes the merchant's word for its channels and interval. Periods of other channels and instants stay. The
     * expectation is about {@link #eligibility}.
     *
     * @return Created, Updated, Unchanged, PreconditionRequired, Stale, or NotFound (there is no such SKU)
     */
    WriteOutcome putEligibility(MerchantId merchant, Eligibility eligibility, Expectation expectation, Author author);

    /**
     * Writes all that the merchant says of a SKU in a market, in place of all that was said; outcomes as of {@link
     * #putEligibility(MerchantId, Eligibility, Expectation, Author)}.
     */
    WriteOutcome putEligibility(
            MerchantId merchant, MarketEligibility eligibility, Expectation expectation, Author author);

    /** Deletes all eligibility of a SKU in a market; outcomes as of {@link #delete}. */
    WriteOutcome deleteEligibility(
            MerchantId merchant, Sku sku, MarketCode market, Expectation expectation, Author author);

    /** Stores the packs that are newer than the stored ones, all as one revision. Never stores an older one. */
    ImportOutcome importPacks(List<PackText> packs, Author author);

    /** The current packs, by name. */
    List<Stored<PackText>> packs();

    /**
     * The changes after a revision, oldest first: the merchant's own and those of the law.
     *
     * @param since 0 for all
     * @param limit the most changes, at least 1
     */
    List<Change> changes(MerchantId merchant, long since, int limit);

    /**
     * The changes before a revision, newest first: the merchant's own and those of the law.
     *
     * @param before {@link Long#MAX_VALUE} for all
     * @param limit the most changes, at least 1
     */
    List<Change> changesBefore(MerchantId merchant, long before, int limit);

    /** The newest revision. */
    long revision();
}
