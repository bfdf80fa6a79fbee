package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

        stored.keep(List.of(first));
        assertThat(stored.all()).startsWith(first).doesNotHaveDuplicates();
        stored.keep(List.of(first, second));
        assertThat(stored.all()).startsWith(second, first).doesNotHaveDuplicates();
        stored.keep(List.of(first));
        assertThat(stored.all()).startsWith(second, first).doesNotHaveDuplicates();
    }

    private static ReceiptKey key(String secret) {
        return ReceiptSigner.derivedFrom(secret).publicKey();
    }
}
