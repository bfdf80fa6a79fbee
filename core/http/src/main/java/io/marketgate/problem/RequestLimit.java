package io.marketgate.problem;

/**
 * How large a body may be that is sent to one door. A door registers its own as a bean where {@link #USUAL} does not fit it;
 * of several that fit a path the one with the longest {@code below} holds.
 *
 * @param below what the paths of the door begin with, such as {@code /door/}
 * @param bytes the largest body
 * @param reader who reads the bodies
 */
public record RequestLimit(String below, long bytes, Reader reader) {
    /** The limit of every door that registers none: 256 KiB. A cart of 500 lines with evidence is far below it. */
    public static final RequestLimit USUAL = new RequestLimit("/", 256 * 1024, Reader.ENDPOINT);

    /** Who reads a body, and so refuses one that is too large and did not announce its size. */
    public enum Reader {
        /** The endpoint, through {@link RequestSize#read}. The refusal is a problem. */
        ENDPOINT,
        /** The framework. The server cuts the body off, and answers without a problem. */
        FRAMEWORK
    }
}
