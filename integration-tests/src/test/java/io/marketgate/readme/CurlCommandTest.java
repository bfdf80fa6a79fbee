package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlCommandTest {
    private static final Map<String, String> VARIABLES = Map.of("GATE", "http://gate", "KEY", "k-1");

    private static CurlCommand only(String block) {
        assertThat(CurlCommand.parse(block)).hasSize(1);
        return CurlCommand.parse(block).get(0).with(VARIABLES);
    }

    @Test
    void asksWithGetUnlessThereIsABody() {
        assertThat(only("curl -s $GATE/a")).isEqualTo(new CurlCommand("GET", "http://gate/a", Map.of(), null));
        assertThat(only("curl -s $GATE/a -d x")).isEqualTo(new CurlCommand("POST", "http://gate/a", Map.of(), "x"));
        assertThat(only("curl -X PUT $GATE/a -d x").method()).isEqualTo("PUT");
        assertThat(only("curl -X POST $GATE/a").method()).isEqualTo("POST");
    }

    @Test
    void readsHeadersAndABodyOverSeveralLines() {
        CurlCommand command = only("""
                curl -s $GATE/a -H "X-API-Key: $KEY" \\
                  -H 'Accept: text/plain: really' -d '
                  {"b": "c  d"}'
                """);

        assertThat(command.headers())
                .containsOnly(Map.entry("X-API-Key", "k-1"), Map.entry("Accept", "text/plain: really"));
        assertThat(command.body()).isEqualTo("\n  {\"b\": \"c  d\"}");
    }

    @Test
    void leavesVariablesInSingleQuotesAsAShellDoes() {
        CurlCommand command = only("curl $GATE/a -H 'X-API-Key: $KEY' -H \"Other: '$KEY'\" -d '$KEY'");

        assertThat(command.headers()).containsOnly(Map.entry("X-API-Key", "$KEY"), Map.entry("Other", "'k-1'"));
        assertThat(command.body()).isEqualTo("$KEY");
    }

    @Test
    void fillsVariablesOfABodyInDoubleQuotes() {
        assertThat(only("curl $GATE/a -d \"$KEY\"").body()).isEqualTo("k-1");
    }

    @Test
    void readsEachCommandOfABlock() {
        assertThat(CurlCommand.parse("curl -s $GATE/a -d 'not curl'\ncurl -s $GATE/b"))
                .extracting(CurlCommand::url)
                .containsExactly("$GATE/a", "$GATE/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -s",
                "curl -s $GATE/a -d 'open",
                "curl -s $GATE/a | jq .id",
                "curl -s -k $GATE/a",
                "wget $GATE/a",
                "curl -s $GATE/a > answer.json"
            })
    void refusesWhatItWouldNotSendAsAShellDoes(String block) {
        assertThatThrownBy(() -> CurlCommand.parse(block)).isInstanceOf(IllegalArgumentException.class);
    }
}
