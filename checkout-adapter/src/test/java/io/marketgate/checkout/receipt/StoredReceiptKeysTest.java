package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class StoredReceiptKeysTest {
    @Inject
    StoredReceiptKeys stored;

    /** The key of the running gate is older than both. */
    @Test
    void keepsEveryKeyOnceTheLatestFirst() {
        ReceiptKey first = key("a secret of at least thirty-two bytes");
        ReceiptKey second = key("another secret of thirty-two bytes or more");

        assertThat(stored.keep(first)).startsWith(first).doesNotHaveDuplicates();
        assertThat(stored.keep(second)).startsWith(second, first).doesNotHaveDuplicates();
        assertThat(stored.keep(first)).startsWith(second, first).doesNotHaveDuplicates();
    }

    private static ReceiptKey key(String secret) {
        return ReceiptSigner.derivedFrom(secret).publicKey();
    }
}
