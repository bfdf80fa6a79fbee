package io.marketgate.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> differences(String printed, String real) throws Exception {
        return Likeness.differences(JSON.readTree(printed), JSON.readTree(real));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[true,null]}  | {\"b\":[true,null],\"a\":1}",
                "{\"a\":\"…\"}                | {\"a\":7}",
                "{\"a\":\"…\"}                | {\"a\":null}",
                "{\"a\":\"…\"}                | {\"a\":{\"b\":[1]}}",
                "\"at … of …\"                | \"at noon of a day\"",
                "\"a…\"                       | \"a\\nb\"",
                "{\"a\":1,\"…\":\"…\"}        | {\"a\":1,\"b\":2}",
                "[\"…\",2]                    | [1,2]",
                "[\"…\",2,\"…\"]              | [0,1,2,3]",
                "[1,\"…\"]                    | [1,2,3]",
                "[\"…\",{\"a\":2,\"…\":\"…\"}] | [{\"a\":1},{\"a\":2,\"b\":3}]",
            })
    void findsAlikeWhatIsAsPrinted(String printed, String real) throws Exception {
        assertThat(differences(printed, real)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                            | 2",
                "1                            | \"1\"",
                "null                         | 0",
                "{\"a\":1}                    | {\"a\":2}",
                "{\"a\":1}                    | {}",
                "{\"a\":null}                 | {}",
                "{\"a\":\"…\"}                | {}",
                "{\"a\":1}                    | {\"a\":1,\"b\":2}",
                "{\"a\":1,\"…\":\"…\"}        | {\"b\":2}",
                "{\"a\":{\"b\":1}}            | {\"a\":{\"b\":1,\"c\":2}}",
                "{}                           | []",
                "[]                           | {}",
                "[1]                          | [1,2]",
                "[1,2]                        | [1]",
                "[1,2]                        | [2,1]",
                "[1,\"…\"]                    | [2,1]",
                "[\"…\",2]                    | [1,2,3]",
                "[\"…\",2]                    | [1,3]",
                "[\"…\",2,1,\"…\"]            | [1,2,3]",
                "\"at …\"                     | \"on noon\"",
                "\"a.c\"                      | \"abc\"",
                "\"a.c…\"                     | \"abc\"",
                "\"… b\"                      | 1",
            })
    void findsWhatIsNotAsPrinted(String printed, String real) throws Exception {
        assertThat(differences(printed, real)).isNotEmpty();
    }

    @Test
    void saysWhereTheyDiffer() throws Exception {
        assertThat(differences("{\"a\":[1,{\"b\":2}]}", "{\"a\":[1,{\"b\":3,\"c\":4}],\"d\":5}"))
                .containsExactly("/a/1/b: printed 2 but was 3", "/a/1/c: is not printed", "/d: is not printed");
    }
}
