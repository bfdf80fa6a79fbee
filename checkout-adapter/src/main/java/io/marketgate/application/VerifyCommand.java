package io.marketgate.application;

import io.marketgate.checkout.receipt.PublishedKeySet;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.archive.Archive;
import io.marketgate.seal.archive.ArchiveCheck;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code verify <folder> [<key set>]}: checks archived days without a gate and without a database. {@code verify database
 * <first day> <last day>}: checks the configured database. Exits with 0 if all is clean, 1 if something is wrong, 2 if it
 * could not be checked.
 */
final class VerifyCommand {
    static final String NAME = "verify";

    private static final int CLEAN = 0;
    private static final int WRONG = 1;
    private static final int UNCHECKED = 2;
    private static final String DATABASE = "database";
    private static final String USAGE = """
            usage: java -jar quarkus-run.jar verify <folder> [<key set>]
                   java -jar quarkus-run.jar verify database <first day> <last day>
            folder: of the archive, or of one day in it; key set: of /.well-known/jwks.json, kept apart from the archive;
            days: such as 2026-11-30, in UTC""";

    private final PrintStream out;
    private boolean clean = true;

    private VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        VerifyCommand command = new VerifyCommand(out);
        try {
            if (arguments.size() == 3 && arguments.get(0).equals(DATABASE)) {
                command.show(DATABASE, DatabaseCheck.run(arguments.get(1), arguments.get(2)));
            } else if (arguments.size() == 1 || arguments.size() == 2) {
                Path folder = Path.of(arguments.get(0));
                command.archive(folder, arguments.size() == 2 ? Path.of(arguments.get(1)) : own(folder));
            } else {
                err.println(USAGE);
                return UNCHECKED;
            }
            return command.clean ? CLEAN : WRONG;
        } catch (IOException | RuntimeException e) {
            err.println("marketgate cannot verify: " + StartFailure.sentence(e));
            return UNCHECKED;
        }
    }

    /** The copy of the key set in the archive. It is writable with the archive, so it proves nothing against the archive's keeper. */
    private static Path own(Path folder) {
        return ArchiveCheck.isDay(folder)
                ? folder.toAbsolutePath().normalize().resolveSibling(Archive.KEY_SET)
                : folder.resolve(Archive.KEY_SET);
    }

    private void archive(Path folder, Path keySet) throws IOException {
        ArchiveCheck check = new ArchiveCheck(PublishedKeySet.read(Files.readString(keySet)));
        List<Path> days = days(folder);
        if (days.isEmpty()) {
            throw new NoSuchFileException(folder.toString(), null, "no archived day is there");
        }
        out.println("keys of " + keySet);
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

    private void show(String what, SealReport report) {
        clean &= report.checked().isClean();
        out.printf(
                "%s %s decisions=%d commits=%d checkpoints=%d changes=%d before-the-chain=%d not-yet-sealed=%d keys=%s%n",
                what,
                report.checked().isClean() ? "clean" : "NOT CLEAN",
                report.checked().entries(),
                report.checked().commits(),
                report.checked().checkpoints(),
                report.checked().changes(),
                report.checked().beforeTheChain(),
                report.checked().notYetSealed(),
                String.join(",", report.kids()));
        for (Flaw flaw : report.checked().flaws()) {
            out.printf("  %s %s %s: %s%n", flaw.kind(), flaw.subject(), flaw.id(), flaw.detail());
        }
        if (report.checked().unshown() > 0) {
            out.printf("  and %d more%n", report.checked().unshown());
        }
    }
}
