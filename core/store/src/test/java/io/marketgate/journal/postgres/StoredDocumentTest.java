package io.marketgate.journal.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.UnreadableEntry;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames written by our code are read by the library, so an error in either is found. */
class StoredDocumentTest {
    private static final int FORMATS_LARGEST_BLOCK = 4 << 20;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                12_000,
                65_536,
                65_537,
                300_000,
                FORMATS_LARGEST_BLOCK,
                FORMATS_LARGEST_BLOCK + 1,
                2 * FORMATS_LARGEST_BLOCK + 7
            })
    void keepsEveryByteOfAnySize(int size) {
        byte[] repetitive = "{\"sku\":\"SG-TRAD\",\"verdict\":\"REDIRECT\"},"
                .repeat(size / 39 + 1)
                .substring(0, size)
                .getBytes(UTF_8);
        byte[] random = new byte[size];
        new Random(size).nextBytes(random);

        assertThat(kept(repetitive)).isEqualTo(repetitive);
        assertThat(kept(random)).isEqualTo(random);
    }

    @Test
    void compressesARepetitiveAnswer() {
        byte[] answer = "{\"rule\":\"SG-TRAD-L-1\",\"message\":\"Not on file with this shop.\"}"
                .repeat(100)
                .getBytes(UTF_8);

        assertThat(StoredDocument.of(RenderedJson.of(answer))).hasSizeLessThan(answer.length / 5);
    }

    @Test
    void readsARowWithoutAFrame() {
        assertThat(StoredDocument.read("{\"form\":1}".getBytes(UTF_8))).isEqualTo(RenderedJson.of("{\"form\":1}"));
    }

    @Test
    void detectsDamageAnywhere() {
        byte[] stored = StoredDocument.of(RenderedJson.of("{\"form\":1,\"answer\":{\"id\":\"01a2\",\"id\":\"01a2\"}}"));

        for (int at = 0; at < stored.length; at++) {
            byte[] damaged = stored.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> StoredDocument.read(damaged))
                    .as("byte " + at)
                    .isInstanceOf(UnreadableEntry.class);
        }
    }

    private static byte[] kept(byte[] document) {
        return StoredDocument.read(StoredDocument.of(RenderedJson.of(document))).utf8();
    }
}
