package io.marketgate.readme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The README's tour: between two {@code <!-- tour -->} marks, shell blocks of {@code curl} commands, each followed by
 * the answer to its last command.
 */
record Tour(List<Step> steps) {
    private static final String MARK = "<!-- tour -->";
    private static final Pattern STEP = Pattern.compile("```sh\n(curl .*?)```\\s+```json\n(.*?)```", Pattern.DOTALL);

    Tour {
        steps = List.copyOf(steps);
    }

    /** Some commands, and the answer to the last one. */
    record Step(List<CurlCommand> commands, JsonNode answer) {
        Step {
            commands = List.copyOf(commands);
        }
    }

    /** @throws IllegalArgumentException if a block does not have this form */
    static Tour in(Path readme) throws IOException {
        String text = Files.readString(readme);
        int begin = text.indexOf(MARK) + MARK.length();
        int end = text.indexOf(MARK, begin);
        if (end < 0) {
            throw new IllegalArgumentException("no tour between two marks");
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text.substring(begin, end));
        while (step.find()) {
            steps.add(new Step(CurlCommand.parse(step.group(1)), new ObjectMapper().readTree(step.group(2))));
        }
        return new Tour(steps);
    }
}
