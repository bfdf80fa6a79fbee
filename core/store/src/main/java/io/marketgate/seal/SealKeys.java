package io.marketgate.seal;

/**
 * The gate's own keys for its history. The application gives them, from secrets that no database holds: write access to
 * every table is not enough to make a commit that a checkpoint takes, nor a checkpoint. Thread-safe.
 */
public interface SealKeys extends PublicKeys {

    /** The name of the key that signs now. */
    String kid();

    /** Signs a message with that key (Ed25519). */
    byte[] sign(byte[] message);

    /** The keys that verify, as a JSON Web Key Set (RFC 7517). */
    String keySet();

    /** A keyed hash of 32 bytes, by the secret in use. */
    byte[] mac(byte[] message);

    /** Whether the keyed hash was made by a secret of the gate, in use or before. */
    boolean made(byte[] message, byte[] mac);
}
