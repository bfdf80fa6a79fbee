package io.marketgate.catalogue;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The control plane's side of the catalogue. Every call is one transaction, every committed write one revision with its
 * trail; reads see what is committed. A call names the merchant first and reaches nothing of another. Calls block; a
 * database that cannot be reached is an unchecked exception.
 */
public interface CatalogueEditor {

    /**
     * Makes a thing be as given. Creating needs no expectation; changing needs the revision that wrote what is there.
     *
     * @return Created, Updated, Unchanged, PreconditionRequired, Stale, NotFound (there is no such merchant), or Refused
     */
    <K, V> WriteOutcome put(
            MerchantId merchant, Resource<K, V> resource, V value, Expectation expectation, Author author);

    /**
     * Makes a new thing.
     *
     * @return Created, NotFound (there is no such merchant), or Refused, also where its key is taken
     */
    <K, V> WriteOutcome create(MerchantId merchant, Resource<K, V> resource, V value, Author author);

    /**
     * Ends a thing: revokes a paper or a credential, closes a shop. A SKU's eligibility ends with it.
     *
     * @param expectation where it states a revision, that is the one that may be ended; stating none ends whatever is there
     * @return Deleted, NotFound, Stale, InUse, or Refused
     */
    <K, V> WriteOutcome delete(
            MerchantId merchant, Resource<K, V> resource, K key, Expectation expectation, Author author);

    /** The thing as it is, or null if there is none. */
    <K, V> @Nullable Stored<V> find(MerchantId merchant, Resource<K, V> resource, K key);

    /**
     * The things of a kind, in the order of their keys.
     *
     * @param cursor {@link Page#next()} of the page before, or null for the first
     * @param limit how many at most, at least 1
     */
    <K, V> Page<V> list(MerchantId merchant, Resource<K, V> resource, @Nullable String cursor, int limit);

    /** All tenants, in the order of their ids; for operators. */
    Page<MerchantSettings> merchants(@Nullable String cursor, int limit);

    /**
     * Writes the merchant's word for the channels and the interval it names; what stands for other channels and instants
     * stays. The expectation is about {@link #eligibility}.
     *
     * @return Created, Updated, Unchanged, PreconditionRequired, Stale, or NotFound (there is no such SKU)
     */
    WriteOutcome putEligibility(MerchantId merchant, Eligibility eligibility, Expectation expectation, Author author);

    /** Takes back all the merchant says of a SKU in a market; outcomes as of {@link #delete}. */
    WriteOutcome deleteEligibility(
            MerchantId merchant, Sku sku, MarketCode market, Expectation expectation, Author author);

    /** All the merchant says of a SKU in a market, or null if it says nothing; its revision is that of the newest part. */
    @Nullable
    Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market);

    /** All the merchant says of a SKU, in the order of the markets. */
    List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku);

    /** Stores those packs that are newer than the stored ones, all as one revision; never an older one. */
    ImportOutcome importPacks(List<PackText> packs, Author author);

    /** The packs as they are, by name. */
    List<Stored<PackText>> packs();

    /**
     * The changes after a revision, oldest first: the merchant's own and those of the law.
     *
     * @param since 0 for all
     * @param limit how many at most, at least 1
     */
    List<Change> changes(MerchantId merchant, long since, int limit);

    /** The newest revision. */
    long revision();
}
