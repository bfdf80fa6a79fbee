package io.marketgate.catalogue;

/** The catalogue cannot be read now; whoever asked must refuse, and may ask again later. */
public final class CatalogueUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what could not be done, without data */
    public CatalogueUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what could not be done, without data */
    public CatalogueUnavailableException(String message) {
        super(message);
    }
}
