package io.marketgate.application;

import io.marketgate.checkout.receipt.PublishedKeySet;
import io.marketgate.seal.Checked;
import io.marketgate.seal.Digest;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.archive.Archive;
import io.marketgate.seal.archive.ArchiveCheck;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.catalogue.MemberDifference;
import io.marketgate.seal.catalogue.RowDifference;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify <folder> [<key set>]}: checks archived days without a gate and without a database. {@code verify database
 * <first day> <last day> [<key set>]}: checks the configured database. {@code verify catalogue [<key set>]}: compares the rows of its
 * catalogue, of all merchants, with its audit trail. Exits with 0 if all is clean, 1 if something is wrong, 2 if it could not be
 * checked or nothing proves it.
 */
final class VerifyCommand {
    static final String NAME = "verify";

    private static final int CLEAN = 0;
    private static final int WRONG = 1;
    private static final int UNCHECKED = 2;
    private static final String DATABASE = "database";
    private static final String CATALOGUE = "catalogue";
    private static final String USAGE = """
            usage: java -jar quarkus-run.jar verify <folder> [<key set>]
                   java -jar quarkus-run.jar verify database <first day> <last day> [<key set>]
                   java -jar quarkus-run.jar verify catalogue [<key set>]
            folder: of the archive, or of one day in it; key set: a copy of /.well-known/jwks.json, kept apart from both;
            days: such as 2026-11-30, in UTC""";

    private final PrintStream out;
    private boolean wrong;
    private boolean unproven;

    private VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        VerifyCommand command = new VerifyCommand(out);
        try {
            int given = arguments.size();
            boolean option = arguments.stream().anyMatch(argument -> argument.startsWith("-"));
            boolean database = given > 0 && arguments.get(0).equals(DATABASE);
            boolean catalogue = given > 0 && arguments.get(0).equals(CATALOGUE);
            if (!option && database && (given == 3 || given == 4)) {
                command.database(arguments);
            } else if (!option && catalogue && given <= 2) {
                command.catalogue(arguments);
            } else if (!option && !database && !catalogue && (given == 1 || given == 2)) {
                Path folder = Path.of(arguments.get(0));
                command.archive(folder, given == 2 ? Path.of(arguments.get(1)) : own(folder));
            } else {
                err.println(USAGE);
                return UNCHECKED;
            }
            return command.code();
        } catch (IOException | RuntimeException e) {
            err.println("marketgate cannot verify: " + StartFailure.sentence(e));
            return UNCHECKED;
        }
    }

    private int code() {
        if (wrong) {
            return WRONG;
        }
        return unproven ? UNCHECKED : CLEAN;
    }

    private void database(List<String> arguments) {
        PublicKeys keySet = arguments.size() == 4 ? keySet(Path.of(arguments.get(3))) : null;
        show(DATABASE, DatabaseCheck.run(arguments.get(1), arguments.get(2), keySet));
    }

    private void catalogue(List<String> arguments) {
        PublicKeys keySet = arguments.size() == 2 ? keySet(Path.of(arguments.get(1))) : null;
        show(DatabaseCheck.catalogue(keySet));
    }

    private PublicKeys keySet(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedStart("there is no key set `" + file + "`");
        }
        try {
            PublicKeys keys = PublishedKeySet.read(Files.readString(file));
            out.println("keys of " + file);
            return keys;
        } catch (IOException e) {
            throw new RefusedStart(
                    "`" + file + "` cannot be read as a JSON Web Key Set: a copy of"
                            + " `/.well-known/jwks.json` is wanted, which is an object with the list `keys`",
                    e);
        }
    }

    /** The copy of the key set in the archive. It is writable with the archive, so it proves nothing against the archive's keeper. */
    private static Path own(Path folder) {
        return ArchiveCheck.isDay(folder)
                ? folder.toAbsolutePath().normalize().resolveSibling(Archive.KEY_SET)
                : folder.resolve(Archive.KEY_SET);
    }

    private void archive(Path folder, Path keySet) throws IOException {
        List<Path> days = Files.isDirectory(folder) ? days(folder) : List.of();
        if (days.isEmpty()) {
            throw new RefusedStart("there is no archived day in `" + folder + "`");
        }
        ArchiveCheck check = new ArchiveCheck(keySet(keySet));
        for (Path day : days) {
            show(day.getFileName().toString(), check.run(day, flaw -> true));
        }
    }

    private static List<Path> days(Path folder) throws IOException {
        if (ArchiveCheck.isDay(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> within = Files.list(folder)) {
            return within.filter(ArchiveCheck::isDay).sorted().toList();
        }
    }

    /** Number and hash, to be noted and compared with those of a later check. */
    private static String name(@Nullable SignedCheckpoint last) {
        return last == null ? "none" : last.checkpoint().number() + ":" + Digest.text(last.hash());
    }

    private static String verdict(SealReport report) {
        return switch (report.outcome()) {
            case CLEAN -> "clean";
            case EMPTY -> "empty";
            case NOT_PROVEN -> "NOT PROVEN";
            case NOT_CLEAN -> "NOT CLEAN";
        };
    }

    private void show(String what, SealReport report) {
        wrong |= !report.checked().isClean();
        unproven |= !report.isClean();
        out.printf(
                "%s %s decisions=%d commits=%d checkpoints=%d changes=%d before-the-chain=%d not-yet-sealed=%d chain-begins=%s"
                        + " last-checkpoint=%s keys=%s%n",
                what,
                verdict(report),
                report.checked().entries(),
                report.checked().commits(),
                report.checked().checkpoints(),
                report.checked().changes(),
                report.checked().beforeTheChain(),
                report.checked().notYetSealed(),
                report.begins() == null ? "unknown" : report.begins().journal(),
                name(report.last()),
                String.join(",", report.kids()));
        flaws(report.checked());
    }

    private void show(CatalogueReport report) {
        wrong |= report.outcome() == CatalogueReport.Outcome.NOT_CLEAN;
        unproven |= report.outcome() == CatalogueReport.Outcome.NOT_PROVEN;
        out.printf(
                "%s %s rows=%d before-the-chain=%d changes=%d revision=%d last-checkpoint=%s keys=%s%n",
                CATALOGUE,
                verdict(report.outcome()),
                report.rows().rows(),
                report.rows().beforeTheChain(),
                report.trail().changes(),
                report.revision(),
                name(report.last()),
                String.join(",", report.kids()));
        for (RowDifference row : report.rows().differences()) {
            out.printf(
                    "  %s %s %s of %s at revision %s%s%n",
                    row.kind(),
                    row.resource(),
                    row.name(),
                    row.merchant() == null ? "the law" : row.merchant(),
                    row.revision() == null ? "none" : row.revision(),
                    row.members().stream().map(MemberDifference::member).collect(Collectors.joining(", ", ": ", "")));
        }
        if (report.rows().unshown() > 0) {
            out.printf("  and %d more%n", report.rows().unshown());
        }
        flaws(report.trail());
    }

    private void flaws(Checked checked) {
        for (Flaw flaw : checked.flaws()) {
            out.printf("  %s %s %s: %s%n", flaw.kind(), flaw.subject(), flaw.id(), flaw.detail());
        }
        if (checked.unshown() > 0) {
            out.printf("  and %d more%n", checked.unshown());
        }
    }

    private static String verdict(CatalogueReport.Outcome outcome) {
        return switch (outcome) {
            case CLEAN -> "clean";
            case NOT_PROVEN -> "NOT PROVEN";
            case NOT_CLEAN -> "NOT CLEAN";
        };
    }
}
