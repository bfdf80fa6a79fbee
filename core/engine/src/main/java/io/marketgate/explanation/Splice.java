package io.marketgate.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JSON text of mostly cached bytes. Cached bytes are referenced while the rest is written, and copied only once. */
final class Splice implements Closeable {
    private static final int USUAL_REST = 2_048;

    private final ByteArrayBuilder written = new ByteArrayBuilder(USUAL_REST);
    private final JsonGenerator out;
    private final List<byte[]> inserted = new ArrayList<>();
    private int[] places;
    private int length;

    /**
     * An empty text.
     *
     * @param usual the expected number of insertions
     */
    Splice(JsonFactory json, int usual) throws IOException {
        this.out = json.createGenerator(written);
        this.places = new int[usual];
    }

    /** The generator for parts that are not cached. */
    JsonGenerator out() {
        return out;
    }

    /** Inserts bytes after what was written so far. The generator does not see them. */
    void insert(byte[] bytes) throws IOException {
        out.flush();
        if (inserted.size() == places.length) {
            places = Arrays.copyOf(places, places.length * 2 + 1);
        }
        places[inserted.size()] = written.size();
        inserted.add(bytes);
        length += bytes.length;
    }

    /** The whole text, once everything is written. */
    byte[] bytes() throws IOException {
        out.flush();
        byte[] own = written.toByteArray();
        byte[] whole = new byte[own.length + length];
        int from = 0;
        int at = 0;
        for (int i = 0; i < inserted.size(); i++) {
            byte[] bytes = inserted.get(i);
            System.arraycopy(own, from, whole, at, places[i] - from);
            at += places[i] - from;
            from = places[i];
            System.arraycopy(bytes, 0, whole, at, bytes.length);
            at += bytes.length;
        }
        System.arraycopy(own, from, whole, at, own.length - from);
        return whole;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
