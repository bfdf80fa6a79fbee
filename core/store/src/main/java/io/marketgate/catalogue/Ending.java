package io.marketgate.catalogue;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that ends or begins, or must be looked at by a day.
 *
 * @param id its name within its kind
 * @param title what it is, for staff
 * @param market where it matters, or null for everywhere
 * @param at the first instant at which it is over, in force, or overdue
 * @param sku whose it is, or null
 * @param partner who holds it, or null
 * @param skus how many SKUs it names, or null if it names none
 */
public record Ending(
        Kind kind,
        String id,
        String title,
        @Nullable MarketCode market,
        Instant at,
        @Nullable Sku sku,
        @Nullable PartnerId partner,
        @Nullable Integer skus) {
    /** By instant, then kind. Those of one kind that are equal come in the order of their source. */
    public static final Comparator<Ending> ORDER =
            Comparator.comparing(Ending::at).thenComparing(Ending::kind);

    /** The same, then by name: the order of the sources that are sorted here and not by the database. */
    public static final Comparator<Ending> NAMED_ORDER = ORDER.thenComparing(Ending::id);

    /** What there is that ends. */
    public enum Kind {
        /** Evidence of the seller, of a product or of a lot. */
        EVIDENCE,
        /** Evidence that a partner holds. */
        LICENCE,
        /** Evidence of a buyer. It is counted and not listed. */
        BUYER_EVIDENCE,
        /** What is known of a buyer. It is counted and not listed. */
        ASSURANCE,
        /** What the merchant said of a SKU in a market for a time. */
        ELIGIBILITY,
        /** A rule of the merchant's own that ends. */
        OWN_RULE_ENDS,
        /** A rule of the merchant's own that begins. */
        OWN_RULE_BEGINS,
        /** A pilot that ends, and with it its road. */
        PILOT_ENDS,
        /** A rule of a pack that ends. */
        RULE_ENDS,
        /** A rule of a pack that begins, a pilot's too. */
        RULE_BEGINS,
        /** A pack that must be read again against the law. */
        REVIEW_DUE
    }

    /**
     * What ends in a span, and in which markets.
     *
     * @param after the span's begin, which does not belong to it
     * @param until the span's end, which does
     * @param markets only what matters in one of these, or null for all
     */
    public record Query(
            Instant after, Instant until, @Nullable Set<MarketCode> markets) {

        /** Whether that instant belongs to the span. */
        public boolean covers(Instant instant) {
            return instant.isAfter(after) && !instant.isAfter(until);
        }

        /** Whether what matters in that market is wanted; null matters in all. */
        public boolean wants(@Nullable MarketCode market) {
            return market == null || markets == null || markets.contains(market);
        }
    }

    /** A place in the order of endings: behind that one. */
    public record Place(Instant at, Kind kind, String id) {

        /** The place behind an ending. */
        public static Place of(Ending ending) {
            return new Place(ending.at(), ending.kind(), ending.id());
        }

        /** The place behind everything until an instant. */
        public static Place behind(Instant instant) {
            return new Place(instant, Kind.REVIEW_DUE, "\uffff");
        }

        /** Whether an ending stands behind this place in {@link #NAMED_ORDER}. */
        public boolean isBefore(Ending ending) {
            String name = nameBefore(ending.kind());
            boolean follows = name != null && name.compareTo(ending.id()) < 0;
            return ending.at().isAfter(at) || (follows && ending.at().equals(at));
        }

        /**
         * The name behind which endings of a kind at {@link #at} itself still follow.
         *
         * @return empty where all of them do, null where none does
         */
        public @Nullable String nameBefore(Kind other) {
            int order = kind.compareTo(other);
            if (order == 0) {
                return id;
            }
            return order < 0 ? "" : null;
        }
    }
}
