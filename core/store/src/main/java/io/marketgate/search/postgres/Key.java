package io.marketgate.search.postgres;

import java.util.UUID;

/**
 * What names a row of the journal and its row of the projection. Ordered as the database orders them, so that transactions
 * that write the same rows do so in one order and none waits for the other in a circle.
 */
record Key(String merchant, UUID id) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
        int merchants = merchant.compareTo(other.merchant);
        int high = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        int low = Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
        return merchants != 0 ? merchants : high != 0 ? high : low;
    }
}
