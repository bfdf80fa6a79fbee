package io.marketgate.journal;

/**
 * How a journal fares.
 *
 * @param alive whether its threads run; where they do not, only a new process helps
 * @param open whether a decision can be recorded, or need not be before it is answered
 * @param waiting decisions that wait for their commit
 */
public record JournalHealth(boolean alive, boolean open, int waiting) {}
