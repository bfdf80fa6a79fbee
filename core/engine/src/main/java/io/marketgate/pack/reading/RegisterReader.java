package io.marketgate.pack.reading;

import io.marketgate.pack.PackProblem;
import io.marketgate.pack.Reading;
import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import io.marketgate.pack.file.YamlFile;
import io.marketgate.substance.Register;
import io.marketgate.substance.SubstanceEntry;
import io.marketgate.substance.SubstanceGroup;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the register of substances: {@code substances/groups.yaml}, and the entries in the files that
 * {@code substances/index.yaml} names.
 */
final class RegisterReader {
    private static final String FOLDER = "substances/";
    private static final Set<String> ENTRY = Set.of("name", "kind", "cas", "unii", "also", "of", "in", "note");
    private static final Set<String> GROUP =
            Set.of("title", "act", "article", "source", "kind", "date", "seen", "category", "note");

    private final List<PackProblem> found = new ArrayList<>();
    private final List<SubstanceGroup> groups = new ArrayList<>();
    private final List<SubstanceEntry> entries = new ArrayList<>();

    private RegisterReader() {}

    /** Read once: the register is large and does not change while the process runs. */
    private static final class Bundled {
        static final Register REGISTER = readBundled();
    }

    /**
     * The register that ships with this version.
     *
     * @throws UnreadableException if one of its files is invalid
     */
    static Register bundled() {
        return Bundled.REGISTER;
    }

    private static Register readBundled() {
        List<Resources.NamedText> files = new ArrayList<>();
        Problems problems = new Problems("index.yaml");
        Resources.NamedText index = Resources.file(FOLDER + "index.yaml");
        for (String file : new Fields(YamlFile.read(index.text(), problems), problems).words("files")) {
            files.add(Resources.file(FOLDER + file + ".yaml"));
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems.sorted());
        }
        return read(Resources.file(FOLDER + "groups.yaml"), files).orThrow();
    }

    /** Reads the register, or returns all problems of its files, by file and line. */
    static Reading<Register> read(Resources.NamedText groups, List<Resources.NamedText> entries) {
        RegisterReader reader = new RegisterReader();
        reader.readGroups(groups);
        entries.forEach(reader::readEntries);
        if (!reader.found.isEmpty()) {
            return new Reading.Refused<>(reader.found);
        }
        try {
            return new Reading.Read<>(new Register(reader.entries, reader.groups));
        } catch (IllegalArgumentException contradictory) {
            return new Reading.Refused<>(
                    List.of(new PackProblem(FOLDER, 0, "", String.valueOf(contradictory.getMessage()))));
        }
    }

    private void readGroups(Resources.NamedText file) {
        Problems problems = new Problems(file.name());
        new Fields(YamlFile.read(file.text(), problems), problems)
                .members("groups")
                .forEach((id, node) -> {
                    Fields fields = known(node, GROUP, problems);
                    LocalDate date = fields.day("date");
                    LocalDate seen = fields.day("seen");
                    if (date == null || seen == null) {
                        problems.add(node, "`" + id + "` needs `date` and `seen`");
                        return;
                    }
                    entry(
                            node,
                            problems,
                            () -> groups.add(new SubstanceGroup(
                                    id,
                                    fields.needed("title"),
                                    fields.needed("act"),
                                    fields.text("article"),
                                    fields.parsed("source", URI::create, "no address"),
                                    "OFFICIAL".equals(fields.text("kind")),
                                    date,
                                    seen,
                                    fields.text("category"),
                                    fields.text("note"))));
                });
        found.addAll(problems.sorted());
    }

    private void readEntries(Resources.NamedText file) {
        Problems problems = new Problems(file.name());
        new Fields(YamlFile.read(file.text(), problems), problems)
                .members("substances")
                .forEach((id, node) -> {
                    Fields fields = known(node, ENTRY, problems);
                    SubstanceEntry.Kind kind = fields.constant("kind", SubstanceEntry.Kind.class);
                    if (kind == null) {
                        problems.add(node, "`" + id + "` needs a `kind`");
                        return;
                    }
                    entry(
                            node,
                            problems,
                            () -> entries.add(new SubstanceEntry(
                                    id,
                                    fields.needed("name"),
                                    kind,
                                    fields.words("cas"),
                                    fields.words("unii"),
                                    fields.words("also"),
                                    fields.text("of"),
                                    new HashSet<>(fields.words("in")),
                                    fields.text("note"))));
                });
        found.addAll(problems.sorted());
    }

    private static void entry(Node node, Problems problems, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException malformed) {
            problems.add(node, String.valueOf(malformed.getMessage()));
        }
    }

    private static Fields known(Node node, Set<String> members, Problems problems) {
        if (node instanceof Mapping mapping) {
            mapping.members().forEach((name, member) -> {
                if (!members.contains(name)) {
                    problems.add(member.line(), member.value().pointer(), "unknown member `" + name + "`");
                }
            });
        }
        return new Fields(node, problems);
    }
}
