package io.marketgate.readme;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the README writes it: {@code curl -s [-X METHOD] URL [-H 'Name: value']... [-d 'body']}. Variables stand as
 * {@code $NAME} and are left so in single quotes, as in a shell.
 */
record CurlCommand(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String body) {

    /** Stands for a dollar sign in single quotes until variables are filled in; a private character of Unicode's. */
    private static final char LITERAL_DOLLAR = '\uE000';

    /** The commands of a block. */
    static List<CurlCommand> parse(String block) {
        List<CurlCommand> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : words(block)) {
            if (word.equals("curl") && !words.isEmpty()) {
                commands.add(of(words));
                words.clear();
            }
            words.add(word);
        }
        commands.add(of(words));
        return commands;
    }

    private static CurlCommand of(List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("curl")) {
            throw new IllegalArgumentException("not a command of the tour's: `" + words + "`");
        }
        String method = null;
        String url = null;
        String body = null;
        Map<String, String> headers = new LinkedHashMap<>();
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "-s" -> {}
                case "-X" -> method = rest.next();
                case "-d" -> body = rest.next();
                case "-H" -> {
                    String[] header = rest.next().split(": ", 2);
                    headers.put(header[0], header[1]);
                }
                default -> {
                    if (url != null || word.startsWith("-")) {
                        throw new IllegalArgumentException("not a command of the tour's: `" + word + "`");
                    }
                    url = word;
                }
            }
        }
        if (url == null) {
            throw new IllegalArgumentException("a command without a URL");
        }
        return new CurlCommand(method != null ? method : body == null ? "GET" : "POST", url, headers, body);
    }

    /** The same with its variables filled in. */
    CurlCommand with(Map<String, String> variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((name, value) -> filled.put(name, fill(value, variables)));
        return new CurlCommand(method, fill(url, variables), filled, body == null ? null : fill(body, variables));
    }

    private static String fill(String text, Map<String, String> variables) {
        String filled = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("$" + variable.getKey(), variable.getValue());
        }
        return filled.replace(LITERAL_DOLLAR, '$');
    }

    /** Splits at white space outside quotes; a backslash before the end of a line joins it to the next. */
    private static List<String> words(String block) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : block.replace("\\\n", " ").toCharArray()) {
            if (quote != 0 ? c == quote : c == '\'' || c == '"') {
                quote = quote == 0 ? c : 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(quote == '\'' && c == '$' ? LITERAL_DOLLAR : c);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
