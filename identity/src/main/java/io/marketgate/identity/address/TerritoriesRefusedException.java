package io.marketgate.identity.address;

/** The file of territories is invalid; the message names file, line and reason. */
public final class TerritoriesRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TerritoriesRefusedException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
