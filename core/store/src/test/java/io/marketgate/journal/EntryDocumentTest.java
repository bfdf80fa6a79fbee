package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.explanation.RenderedJson;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryDocumentTest {

    static Stream<Entry> entries() {
        return Stream.of(Entries.full(), Entries.unresolved(), Entries.unsupported(), Entries.at(Entries.AT));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void readsBackWhatItWrote(Entry entry) {
        assertThat(read(entry, EntryDocument.of(entry))).isEqualTo(entry);
    }

    @Test
    void keepsTheAnswerByteForByte() {
        Entry entry = Entries.full();

        assertThat(EntryDocument.of(entry).toString()).endsWith(",\"answer\":" + entry.answer() + "}");
    }

    @Test
    void holdsNoEvidenceNumber() {
        assertThat(EntryDocument.of(Entries.full()).toString())
                .doesNotContain("RX-123")
                .doesNotContain("Practice");
    }

    /** Earlier versions did not keep who asked. */
    @Test
    void readsAnEntryThatDoesNotSayWhoAsked() {
        Entry entry = Entries.full();
        String asker = ",\"asker\":\"key:0123456789abcdef\"";
        String whole = EntryDocument.of(entry).toString();

        Entry older = read(entry, RenderedJson.of(whole.replace(asker, "")));

        assertThat(whole).contains(asker);
        assertThat(older.inputs().asker()).isNull();
        assertThat(older.answer()).isEqualTo(entry.answer());
    }

    @Test
    void refusesAFormItDoesNotKnow() {
        Entry entry = Entries.full();
        RenderedJson later = RenderedJson.of(EntryDocument.of(entry).toString().replace("\"form\":1", "\"form\":2"));

        assertThatThrownBy(() -> read(entry, later))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageContaining("`2`");
    }

    @Test
    void refusesEveryTruncatedDocument() {
        Entry entry = Entries.full();
        String whole = EntryDocument.of(entry).toString();

        for (int length = 0; length < whole.length(); length++) {
            RenderedJson torn = RenderedJson.of(whole.substring(0, length));
            assertThatThrownBy(() -> read(entry, torn)).isInstanceOf(UnreadableEntry.class);
        }
    }

    @Test
    void refusesAnEntryWithTheIdOfAnotherInstant() {
        Entry entry = Entries.full();
        UUID other = new EntryIds().next(Entries.AT.plusMillis(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        other,
                        entry.merchant(),
                        entry.at(),
                        entry.inputs(),
                        entry.market(),
                        entry.disposition(),
                        entry.findings(),
                        entry.answer()));
    }

    private static Entry read(Entry entry, RenderedJson document) {
        return EntryReader.read(entry.merchant(), entry.id(), entry.market(), entry.disposition(), document);
    }
}
