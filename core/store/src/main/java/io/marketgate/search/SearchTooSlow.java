package io.marketgate.search;

/** A search that took longer than it may. A narrower one may succeed. */
public final class SearchTooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchTooSlow(Throwable cause) {
        super("a search took longer than it may", cause);
    }
}
