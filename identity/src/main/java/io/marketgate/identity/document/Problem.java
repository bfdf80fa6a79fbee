package io.marketgate.identity.document;

/** Why a verification failed, as a word of the wire contract. Never says anything about a person. */
public interface Problem {

    /** The word, in upper case. */
    String name();
}
