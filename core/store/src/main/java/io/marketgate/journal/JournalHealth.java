package io.marketgate.journal;

/**
 * The state of a journal.
 *
 * @param alive whether its threads run; if not, only a restart helps
 * @param open whether a decision can be recorded, or need not be before it is answered
 * @param waiting decisions that wait for their commit
 */
public record JournalHealth(boolean alive, boolean open, int waiting) {}
