package io.marketgate.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousRequestsTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Host", "gate.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vocabulary?x=http://else.example",
                "//else.example/",
                "*",
                "http://gate.example/v1",
                "HTTP://Gate.Example"
            })
    void takesATargetOfItsHost(String target) {
        assertThat(AmbiguousRequests.fault(target, headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://else.example/v1",
                "http://gate.example:81/v1",
                "http://gate.example@else.example/",
                "https://",
                "gate.example:80",
                "v1/vocabulary",
                "ftp://gate.example/"
            })
    void refusesAnyOtherTarget(String target) {
        assertThat(AmbiguousRequests.fault(target, headers))
                .hasValueSatisfying(fault -> assertThat(fault).contains("`Host`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "authorization", "x-api-key", "content-type", "idempotency-key"})
    void refusesTwoOfWhatCountsOnce(String name) {
        headers.add(name, "a").add(name, "a");

        assertThat(AmbiguousRequests.fault("/", headers)).hasValueSatisfying(fault -> assertThat(fault)
                .containsIgnoringCase("`" + name + "` may be there once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "xchunked", "gzip, chunked", "chunked, chunked", "\u000bchunked"})
    void refusesTransferCodings(String coding) {
        headers.add("Transfer-Encoding", coding);

        assertThat(AmbiguousRequests.fault("/", headers)).isPresent();
    }

    @Test
    void refusesAHeaderWithoutAName() {
        headers.add("", "a");

        assertThat(AmbiguousRequests.fault("/", headers)).contains("a header needs a name");
    }

    @Test
    void takesChunks() {
        headers.add("Transfer-Encoding", "Chunked");

        assertThat(AmbiguousRequests.fault("/", headers)).isEmpty();
    }
}
