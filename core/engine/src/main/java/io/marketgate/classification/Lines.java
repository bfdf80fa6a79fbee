package io.marketgate.classification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, of which no more than one is in memory. Not thread-safe. */
final class Lines {
    /** The longest line that is read, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final int END = -1;

    private final InputStream in;
    private int number;

    /** Reads lines from a stream, which should be buffered. */
    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without its end; null if it is longer than {@link #LONGEST}
     */
    record Line(int number, byte @Nullable [] bytes) {

        /** Whether nothing stands in it. */
        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; null after the last one. */
    @Nullable
    Line next() throws IOException {
        int read = in.read();
        if (read == END) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        while (read != END && read != '\n') {
            if (length < LONGEST) {
                line.write(read);
            }
            length++;
            read = in.read();
        }
        number++;
        return new Line(number, length > LONGEST ? null : line.toByteArray());
    }
}
