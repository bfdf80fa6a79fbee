package io.marketgate.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.harness.RawConnection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back on a connection.
 *
 * @param status 0 if nothing that is HTTP came
 */
record RawAnswer(int status, String head, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** An address that is too long for the server to read its version, too, is answered as HTTP/1.0. */
    private static final Pattern STATUS = Pattern.compile("http/1[.][01] (\\d{3}) ");

    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: (\\d+)\n");
    private static final Pattern CHUNKED = Pattern.compile("\ntransfer-encoding: chunked\n");
    private static final String TYPES = "urn:marketgate:problem:";

    /** What names the implementation. Rules and substances have names of their own, so these are whole prefixes. */
    private static final List<String> INSIDE = List.of(
            "Exception",
            "\tat ",
            "io.marketgate.",
            "java.",
            "jakarta.",
            "io.quarkus",
            "io.vertx",
            "io.netty",
            "com.fasterxml",
            "org.hibernate",
            "org.postgresql",
            "SQLState");

    /** Reads one answer. The connection may stay open behind it. */
    static RawAnswer from(RawConnection connection) {
        StringBuilder head = new StringBuilder();
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            head.append(line.toLowerCase(Locale.ROOT)).append('\n');
        }
        Matcher status = STATUS.matcher(head);
        return status.lookingAt()
                ? new RawAnswer(Integer.parseInt(status.group(1)), head.toString(), body(head, connection))
                : new RawAnswer(0, head.toString(), "");
    }

    private static String body(CharSequence head, RawConnection connection) {
        Matcher length = LENGTH.matcher(head);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (length.find()) {
            body.writeBytes(connection.read(Integer.parseInt(length.group(1))));
        } else if (CHUNKED.matcher(head).find()) {
            for (int size = chunk(connection); size > 0; size = chunk(connection)) {
                body.writeBytes(connection.read(size));
                connection.readLine();
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int chunk(RawConnection connection) {
        return Integer.parseInt(connection.readLine(), 16);
    }

    /**
     * What breaks the promise; empty if nothing does.
     *
     * @param platforms whether the door speaks a platform's words, in errors, too
     */
    Optional<String> fault(boolean platforms) {
        if (status == 0) {
            return Optional.of("no answer");
        }
        Optional<String> inside = INSIDE.stream().filter(body::contains).findFirst();
        if (inside.isPresent()) {
            return Optional.of("names the implementation: " + inside.get());
        }
        if (status >= 500) {
            return Optional.of("a server error");
        }
        return status < 400 || platforms ? Optional.empty() : refusal();
    }

    /** Requests that the server cannot read are answered without a body. */
    private Optional<String> refusal() {
        if (!head.contains("content-type: application/problem+json")) {
            return body.isEmpty() ? Optional.empty() : Optional.of("an error that is no problem");
        }
        try {
            JsonNode problem = JSON.readTree(body);
            boolean complete = problem.path("status").asInt() == status
                    && problem.path("type").asText().startsWith(TYPES)
                    && !problem.path("title").asText().isEmpty();
            return complete ? Optional.empty() : Optional.of("a problem that is not one");
        } catch (JsonProcessingException noJson) {
            return Optional.of("a problem that is no JSON");
        }
    }
}
