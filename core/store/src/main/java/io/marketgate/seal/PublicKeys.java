package io.marketgate.seal;

/** The keys that checkpoints are verified with, by their names. Thread-safe. */
public interface PublicKeys {

    /** Whether a key has that name. */
    boolean knows(String kid);

    /** Whether the key of that name has signed the message (Ed25519); false if none has that name. */
    boolean verifies(String kid, byte[] message, byte[] signature);
}
