package io.marketgate.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, 192.0.2.1, true",
        "2001:db8::1, 2001:db8::2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "_hidden, proxy-7, true"
    })
    void countsAnIpv4AddressOrAnIpv6NetworkAsOne(String one, String other, boolean same) {
        assertThat(of(one).equals(of(other))).isEqualTo(same);
    }

    @Test
    void knowsNoSourceOfAConnectionThatHasEnded() {
        assertThat(Source.of(null)).isEqualTo(of("_hidden"));
    }

    private static String of(String host) {
        return Source.of(SocketAddress.inetSocketAddress(1, host));
    }
}
