package io.marketgate.catalogue;

/** The catalogue cannot be read now. The caller must refuse the request; a later attempt may succeed. */
public final class CatalogueUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what failed, without data */
    public CatalogueUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what failed, without data */
    public CatalogueUnavailableException(String message) {
        super(message);
    }
}
