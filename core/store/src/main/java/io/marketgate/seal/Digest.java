package io.marketgate.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over fields. Each has its length before it, so that no two different lists of fields have the same bytes, and
 * a word for the kind of list stands first. Not thread-safe.
 */
public final class Digest {
    /** The length of a hash in bytes. */
    public static final int SIZE = 32;

    private static final int NULL = -1;

    /** Several small fields go over at once, since each call costs more than the bytes of one. */
    private static final int BUFFER = 512;

    private final MessageDigest sha256 = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private Digest() {}

    /** A digest over a list of fields of that kind. */
    public static Digest of(String kind) {
        return new Digest().add(kind);
    }

    /** Adds a text, or that there is none. */
    public Digest add(@Nullable String text) {
        if (text == null) {
            return length(NULL);
        }
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public Digest add(byte[] bytes) {
        length(bytes.length);
        if (bytes.length <= buffer.remaining()) {
            buffer.put(bytes);
        } else {
            flush();
            sha256.update(bytes);
        }
        return this;
    }

    /** Adds a number. */
    public Digest add(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Adds an id. */
    public Digest add(UUID id) {
        return add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
    }

    /** The hash of all that was added. */
    public byte[] end() {
        flush();
        return sha256.digest();
    }

    /** The hash of bytes as they are. */
    public static byte[] plain(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** A hash as text: base64url without padding. */
    public static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** @throws IllegalArgumentException if the text is not one that {@link #text} writes for a hash */
    public static byte[] parse(String text) {
        byte[] hash = Base64.getUrlDecoder().decode(text);
        if (hash.length != SIZE || !text(hash).equals(text)) {
            throw new IllegalArgumentException("not a hash");
        }
        return hash;
    }

    private Digest length(int length) {
        room(Integer.BYTES).putInt(length);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
