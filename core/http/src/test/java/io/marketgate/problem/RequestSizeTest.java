package io.marketgate.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestSizeTest {
    private static final RequestLimit DOOR = new RequestLimit("/door/", 4, RequestLimit.Reader.ENDPOINT);
    private static final RequestLimit ROOM = new RequestLimit("/door/room/", 2, RequestLimit.Reader.FRAMEWORK);

    private final RequestSize size = new RequestSize(List.of(DOOR, ROOM), new ObjectMapper());

    @Test
    void isTheDoorsOwn() {
        assertThat(size.limit("/door/a")).isEqualTo(DOOR);
    }

    @Test
    void isThatOfTheLongestPath() {
        assertThat(size.limit("/door/room/a")).isEqualTo(ROOM);
    }

    @Test
    void isAsUsualAtADoorThatRegistersNone() {
        assertThat(size.limit("/doors")).isEqualTo(RequestLimit.USUAL);
    }
}
