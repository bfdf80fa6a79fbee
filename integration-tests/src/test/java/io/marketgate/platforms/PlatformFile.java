package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of one platform, with placeholders {@code ${...}} for the differences of its cases.
 *
 * @param name of the file
 * @param ask how the platform calls
 * @param reading how it reads the answers
 * @param budget its timeout
 * @param open the open case, which is also asked while the gate cannot answer
 * @param slow the answer while the gate waits for its database
 * @param closed the answer once the gate's rules and keys are too old
 * @param dead what the platform does without an answer
 * @param lies what it does when another server answers in the gate's place
 * @param carts how it sends carts with any lines
 * @param cases all cases, with the open one
 */
record PlatformFile(
        String name,
        JsonNode ask,
        Reading reading,
        Duration budget,
        PlatformCase open,
        Expectation slow,
        Expectation closed,
        Outcome dead,
        Map<Lie, Outcome> lies,
        CartForm carts,
        List<PlatformCase> cases) {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> MEMBERS =
            Set.of("about", "ask", "budget", "slow", "closed", "dead", "lies", "carts", "cases");

    PlatformFile {
        lies = Map.copyOf(lies);
        cases = List.copyOf(cases);
    }

    /** The platform. */
    String platform() {
        return name.substring(0, name.indexOf('/'));
    }

    /**
     * What the platform does with an answer.
     *
     * @param answer null if there is none
     */
    Outcome outcome(@Nullable Answer answer) {
        return outcome(open, answer);
    }

    /**
     * What the platform does with an answer to a case.
     *
     * @param answer null if there is none
     */
    Outcome outcome(PlatformCase one, @Nullable Answer answer) {
        return reading.of(one.asked(ask).required("body"), answer);
    }

    /** The open case with another SKU. */
    PlatformCase openOf(String sku) {
        return open.with(Map.of("sku", sku));
    }

    /** The question about an order of a cart with these lines, to Bangkok, from the storefront there. */
    PlatformCase order(List<CartForm.Line> cart) {
        return new PlatformCase("an order of " + cart, inBangkok(), carts.order(cart), open.then());
    }

    /**
     * The questions about changes: the first of these carts is stored again, becomes the next and so on, and the last
     * is emptied; none if the platform does not ask about changes.
     */
    List<PlatformCase> changes(List<List<CartForm.Line>> after) {
        if (carts.change() == null) {
            return List.of();
        }
        List<PlatformCase> changes = new ArrayList<>();
        List<CartForm.Line> from = after.get(0);
        for (List<CartForm.Line> to : Stream.concat(after.stream(), Stream.of(List.<CartForm.Line>of()))
                .toList()) {
            changes.add(new PlatformCase(from + " become " + to, inBangkok(), carts.changed(from, to), open.then()));
            from = to;
        }
        return changes;
    }

    /**
     * The open question with its lines not told: their list is missing, null or no list. None where the platform asks
     * about changes alone: what cannot be judged passes there, so that a shopper can take a line out.
     */
    List<PlatformCase> ofLinesThatAreNotTold() {
        if (carts.isOfChanges()) {
            return List.of();
        }
        return Stream.of(
                        YAML.createObjectNode().put("absent", true),
                        YAML.nullNode(),
                        YAML.getNodeFactory().textNode("none"))
                .map(instead ->
                        new PlatformCase("lines: " + instead, open.words(), carts.withoutLines(instead), open.then()))
                .toList();
    }

    /** The question of a customer whose name is verified, asked for other customers; none if the file has none. */
    List<PlatformCase> ofCustomers(List<JsonNode> customers) {
        return cases.stream()
                .filter(one -> one.name().contains("whose name is verified"))
                .flatMap(one -> customers.stream().map(one::ofCustomer))
                .toList();
    }

    private Map<String, String> inBangkok() {
        return open.with(Map.of("storefront", "bkk-wellness", "country", "TH", "city", "Bangkok", "postcode", "10110"))
                .words();
    }

    /** All files. */
    static List<PlatformFile> all() {
        try (Stream<Path> files =
                Files.walk(Path.of(PlatformFile.class.getResource("/platforms").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PlatformFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlatformFile read(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        JsonNode tree;
        try {
            tree = YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Set<String> members = new HashSet<>();
        tree.fieldNames().forEachRemaining(members::add);
        if (!members.equals(MEMBERS)) {
            throw new IllegalStateException(name + " has " + members + " and not " + MEMBERS);
        }
        List<PlatformCase> cases = new ArrayList<>();
        tree.required("cases").forEach(one -> cases.add(PlatformCase.read(one)));
        PlatformCase open = cases.stream()
                .filter(one -> one.name().startsWith("open: "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no case that is open"));
        return new PlatformFile(
                name,
                tree.required("ask"),
                Readings.of(name),
                Duration.parse(tree.required("budget").textValue()),
                open,
                Expectation.read(tree.required("slow")),
                Expectation.read(tree.required("closed")),
                Outcome.read(tree.required("dead")),
                lies(tree.required("lies"), name),
                CartForm.read(tree.required("carts")),
                cases);
    }

    private static Map<Lie, Outcome> lies(JsonNode outcomes, String name) {
        Map<Lie, Outcome> lies = new EnumMap<>(Lie.class);
        outcomes.properties().forEach(lie -> lies.put(Lie.read(lie.getKey()), Outcome.read(lie.getValue())));
        if (lies.size() != Lie.values().length) {
            throw new IllegalStateException(name + " does not cover every lie: it has " + lies.keySet());
        }
        return lies;
    }
}
