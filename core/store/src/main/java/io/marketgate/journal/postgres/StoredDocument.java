package io.marketgate.journal.postgres;

import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.UnreadableEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/**
 * A document as stored in its column: one LZ4 frame (LZ4 Frame Format Description 1.6.4) with its size and a checksum
 * of its content. Any LZ4 tool can read it, and the checksum detects damage. An answer repeats the same text for many
 * lines, so a fifth or less is left to write, and the disk is what a decision waits for.
 *
 * <p>The frame is written here because the library's stream allocates more than a hundred kilobytes for each; the
 * library reads them.
 */
final class StoredDocument {
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();
    private static final XXHash32 HASH = XXHashFactory.fastestInstance().hash32();

    private static final int MAGIC = 0x184D2204;
    /** Version 1, independent blocks, content size, content checksum. */
    private static final byte FLAGS = 0b0110_1100;
    /** The format's largest block, and the descriptor's codes for its four sizes. */
    private static final int LARGEST_BLOCK = 1 << 22;

    private static final int SMALLEST_BLOCK = 1 << 16;
    private static final int SMALLEST_BLOCK_WORD = 4;
    private static final int UNCOMPRESSED = 1 << 31;
    private static final int DESCRIPTOR_BEGINS = Integer.BYTES;
    private static final int DESCRIPTOR_SIZE = 2 + Long.BYTES;
    /** Magic number, descriptor with its checksum, one block's size, end mark and content checksum. */
    private static final int FRAME_OVERHEAD = Integer.BYTES + DESCRIPTOR_SIZE + 1 + 3 * Integer.BYTES;

    private StoredDocument() {}

    static byte[] of(RenderedJson document) {
        byte[] content = document.utf8();
        int blocks = 1 + content.length / LARGEST_BLOCK;
        ByteBuffer frame = ByteBuffer.allocate(
                        FRAME_OVERHEAD + blocks * Integer.BYTES + COMPRESSOR.maxCompressedLength(content.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(MAGIC).put(FLAGS).put(blockWord(content.length)).putLong(content.length);
        frame.put((byte) (HASH.hash(frame.array(), DESCRIPTOR_BEGINS, DESCRIPTOR_SIZE, 0) >> Byte.SIZE));
        for (int from = 0; from < content.length; from += LARGEST_BLOCK) {
            putBlock(frame, content, from, Math.min(LARGEST_BLOCK, content.length - from));
        }
        frame.putInt(0).putInt(HASH.hash(content, 0, content.length, 0));
        byte[] stored = new byte[frame.position()];
        frame.flip().get(stored);
        return stored;
    }

    private static byte blockWord(int size) {
        int word = SMALLEST_BLOCK_WORD;
        for (int block = SMALLEST_BLOCK; block < size && block < LARGEST_BLOCK; block <<= 2) {
            word++;
        }
        return (byte) (word << 4);
    }

    private static void putBlock(ByteBuffer frame, byte[] content, int from, int size) {
        int sizeAt = frame.position();
        int dataAt = sizeAt + Integer.BYTES;
        int compressed = COMPRESSOR.compress(content, from, size, frame.array(), dataAt);
        if (compressed < size) {
            frame.putInt(compressed).position(dataAt + compressed);
        } else {
            frame.putInt(size | UNCOMPRESSED).put(content, from, size);
        }
    }

    /** @throws UnreadableEntry if the frame is damaged */
    static RenderedJson read(byte[] stored) {
        if (stored.length > 0 && stored[0] == '{') {
            // A row written before frames were introduced.
            return RenderedJson.of(stored);
        }
        try (InputStream frame = new LZ4FrameInputStream(new ByteArrayInputStream(stored))) {
            return RenderedJson.of(frame.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableEntry("journal entry is damaged", e);
        }
    }
}
