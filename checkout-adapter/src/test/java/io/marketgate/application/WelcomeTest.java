package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void showsAFirstRequestInALanguageAndItsAnswerReadably() {
        String text = Welcome.text(Path.of("/srv/gate"), 8081);

        assertThat(text)
                .contains("http://127.0.0.1:8081/", "/srv/gate/credentials.json")
                .contains("\"locale\":\"en\"")
                .contains("}' | python3 -m json.tool --no-ensure-ascii");
    }
}
