package io.marketgate.seal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What one commit has written, and the commit before it in its lane. Its form:
 *
 * <pre>
 * 1 byte   form, 1
 * 16       id of the commit's own row
 * 8        lane
 * 4        sequence in the lane, from 1
 * 32       hash of the commit before, zeros for the first
 * 4        number of merchants; for each
 *   2        length of its id in UTF-8, and the id
 *   4        number of rows; for each
 *     16       id
 *     32       SHA-256 of the row
 * </pre>
 *
 * The hash of a commit is the SHA-256 of these bytes.
 *
 * @param id of the row that holds it; a UUID of version 7 of the same day as its rows
 * @param leaves ordered by merchant
 */
public record Commit(UUID id, long lane, int sequence, byte[] previous, List<Leaf> leaves) {
    /** The hash before the first commit of a lane. */
    public static final byte[] FIRST = new byte[Digest.SIZE];

    private static final byte FORM = 1;
    private static final int HEADER = 1 + 2 * Long.BYTES + Long.BYTES + Integer.BYTES + Digest.SIZE;
    /** A merchant's id of 128 characters, each of one byte, with its two numbers. */
    private static final int LONGEST_GROUP = 128 + Short.BYTES + Integer.BYTES;

    private static final int ENTRY = 2 * Long.BYTES + Digest.SIZE;

    /** @throws IllegalArgumentException if the sequence is not positive or there is no row */
    public Commit {
        List<Leaf> ordered = new ArrayList<>(leaves);
        ordered.sort(Comparator.comparing(Leaf::merchant));
        leaves = List.copyOf(ordered);
        if (sequence < 1 || leaves.isEmpty()) {
            throw new IllegalArgumentException("a commit has a place in its lane and a row");
        }
    }

    /** The lane as text: 16 hexadecimal digits. */
    static String text(long lane) {
        return String.format("%016x", lane);
    }

    /** How messages call it: lane and sequence. */
    public String name() {
        return text(lane) + "/" + sequence;
    }

    byte[] body() {
        ByteBuffer out =
                ByteBuffer.allocate(HEADER + Integer.BYTES + merchants() * LONGEST_GROUP + leaves.size() * ENTRY);
        out.put(FORM).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        out.putLong(lane).putInt(sequence).put(previous);
        int countAt = out.position();
        out.putInt(0);
        int groups = 0;
        for (int from = 0; from < leaves.size(); groups++) {
            from = putGroup(out, from);
        }
        out.putInt(countAt, groups);
        return Arrays.copyOf(out.array(), out.position());
    }

    private int merchants() {
        return (int) leaves.stream().map(Leaf::merchant).distinct().count();
    }

    private int putGroup(ByteBuffer out, int from) {
        String merchant = leaves.get(from).merchant();
        int to = from;
        while (to < leaves.size() && leaves.get(to).merchant().equals(merchant)) {
            to++;
        }
        byte[] name = merchant.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) name.length).put(name).putInt(to - from);
        for (Leaf leaf : leaves.subList(from, to)) {
            out.putLong(leaf.id().getMostSignificantBits())
                    .putLong(leaf.id().getLeastSignificantBits())
                    .put(leaf.sha256());
        }
        return to;
    }

    /** @throws IllegalArgumentException if it is not of this form */
    static Commit read(byte[] body) {
        try {
            ByteBuffer in = ByteBuffer.wrap(body);
            if (in.get() != FORM) {
                throw new IllegalArgumentException("a commit of an unknown form");
            }
            UUID id = new UUID(in.getLong(), in.getLong());
            long lane = in.getLong();
            int sequence = in.getInt();
            byte[] previous = bytes(in, Digest.SIZE);
            List<Leaf> leaves = new ArrayList<>();
            for (int groups = in.getInt(); groups > 0; groups--) {
                String merchant = new String(bytes(in, in.getShort()), StandardCharsets.UTF_8);
                for (int rows = in.getInt(); rows > 0; rows--) {
                    leaves.add(new Leaf(merchant, new UUID(in.getLong(), in.getLong()), bytes(in, Digest.SIZE)));
                }
            }
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("a commit with bytes behind it");
            }
            return new Commit(id, lane, sequence, previous, leaves);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("a commit that is cut off", e);
        }
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
