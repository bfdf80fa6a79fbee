package io.marketgate.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "~", "0af7651916cd43dd8448eb211c80319c", "order-77/attempt:2"})
    void isTheCallersIfThatIsVisible(String sent) {
        assertThat(RequestId.chosenBy(sent).text()).isEqualTo(sent);
    }

    @Test
    void isTheCallersUpTo128Characters() {
        assertThat(RequestId.chosenBy("x".repeat(128)).text()).hasSize(128);
        assertThat(RequestId.chosenBy("x".repeat(129)).text()).hasSize(36);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "tab\t", "é", "\u007f"})
    void isNewOtherwise(String sent) {
        assertThat(UUID.fromString(RequestId.chosenBy(sent).text())).isNotNull();
    }

    @Test
    void namesAProblemIfItIsAUuid() {
        String uuid = UUID.randomUUID().toString();

        assertThat(new RequestId(uuid).instance().orElseThrow()).hasToString("urn:uuid:" + uuid);
        assertThat(new RequestId("order-77").instance()).isEmpty();
    }
}
