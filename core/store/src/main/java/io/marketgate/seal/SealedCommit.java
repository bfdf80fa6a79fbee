package io.marketgate.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A commit with its hash, and the keyed hash that shows that the gate has made it. Stored as hash, keyed hash and the
 * commit's own form, so that the first {@link #HEADER} bytes are enough to continue a lane.
 *
 * @param hash of the commit
 * @param mac keyed hash of that hash
 */
public record SealedCommit(Commit commit, byte[] hash, byte[] mac) {
    /** Hash, keyed hash, and the commit's form up to its sequence. */
    public static final int HEADER = 2 * Digest.SIZE + 1 + 2 * Long.BYTES + Long.BYTES + Integer.BYTES;

    private static final int LANE_AT = 2 * Digest.SIZE + 1 + 2 * Long.BYTES;

    /** Seals a commit with the gate's key. */
    public static SealedCommit of(Commit commit, SealKeys keys) {
        byte[] hash = Digest.plain(commit.body());
        return new SealedCommit(commit, hash, keys.mac(hash));
    }

    /** The stored form. */
    public byte[] stored() {
        byte[] body = commit.body();
        return ByteBuffer.allocate(hash.length + mac.length + body.length)
                .put(hash)
                .put(mac)
                .put(body)
                .array();
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if it is not one, or its hash is another commit's
     */
    public static SealedCommit read(byte[] stored) {
        if (stored.length < HEADER) {
            throw new IllegalArgumentException("a commit that is cut off");
        }
        byte[] hash = Arrays.copyOf(stored, Digest.SIZE);
        byte[] mac = Arrays.copyOfRange(stored, Digest.SIZE, 2 * Digest.SIZE);
        byte[] body = Arrays.copyOfRange(stored, 2 * Digest.SIZE, stored.length);
        if (!MessageDigest.isEqual(hash, Digest.plain(body))) {
            throw new IllegalArgumentException("a commit with another's hash");
        }
        return new SealedCommit(Commit.read(body), hash, mac);
    }

    /**
     * The head that a commit makes of its lane, from the first bytes of its stored form; or null if the gate has not made
     * it.
     */
    public static @Nullable Head head(LocalDate day, byte[] header, SealKeys keys) {
        if (header.length < HEADER) {
            return null;
        }
        byte[] hash = Arrays.copyOf(header, Digest.SIZE);
        ByteBuffer place = ByteBuffer.wrap(header, LANE_AT, Long.BYTES + Integer.BYTES);
        Head head = new Head(day, place.getLong(), place.getInt(), hash);
        return keys.made(hash, Arrays.copyOfRange(header, Digest.SIZE, 2 * Digest.SIZE)) ? head : null;
    }

    /** Whether it is the next in the lane of another. */
    public boolean follows(SealedCommit other) {
        return commit.lane() == other.commit.lane()
                && commit.sequence() == other.commit.sequence() + 1
                && MessageDigest.isEqual(commit.previous(), other.hash);
    }

    /** Whether the gate has made it. */
    public boolean isOf(SealKeys keys) {
        return keys.made(hash, mac);
    }
}
