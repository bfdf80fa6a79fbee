package io.marketgate.journal.postgres;

/** Opens one store for each thread that commits. */
@FunctionalInterface
interface JournalStores {
    JournalStore open();
}
