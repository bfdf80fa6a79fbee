package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.testing.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredReceiptKeysTest {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    @Test
    void keepsEveryKeyOnce() {
        StoredReceiptKeys stored = new StoredReceiptKeys(DATABASE.dataSource());
        ReceiptKey first = key("a secret of at least thirty-two bytes");
        ReceiptKey second = key("another secret of thirty-two bytes or more");

        assertThat(stored.keep(first)).containsExactly(first);
        assertThat(stored.keep(second)).containsExactly(second, first);
        assertThat(stored.keep(first)).containsExactly(second, first);
    }

    private static ReceiptKey key(String secret) {
        return ReceiptSigner.derivedFrom(secret).publicKey();
    }
}
