package io.marketgate.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client that OpenAPI Generator makes of a description, as an engineer of a storefront would make it. */
public final class GeneratedClient {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final String PARTS =
            "apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false";

    private final Path directory;

    private GeneratedClient(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes one.
     *
     * @param description an OpenAPI document
     * @param directory for its sources, in {@code client}
     * @param options of the generator, its {@code -g} first
     */
    public static GeneratedClient of(String description, Path directory, String... options) {
        GeneratedClient client = new GeneratedClient(directory);
        try {
            Path document = Files.writeString(directory.resolve("openapi.json"), description);
            List<String> command = new ArrayList<>(List.of(
                    java("java"),
                    "-jar",
                    System.getProperty("marketgate.openapi-generator"),
                    "generate",
                    "-i",
                    document.toString(),
                    "-o",
                    directory.resolve("client").toString(),
                    "--global-property=" + PARTS));
            command.addAll(Arrays.asList(options));
            client.run(directory, command);
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the client's Java together with a program, for the class path of the tests, and runs the program. */
    public void runJava(Path program, String... arguments) throws IOException {
        String classes = directory.resolve("classes").toString();
        String jackson = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jackson-") || entry.contains("jakarta.annotation-api"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> compiler =
                new ArrayList<>(List.of(java("javac"), "--release", "17", "-nowarn", "-cp", jackson, "-d", classes));
        try (Stream<Path> sources = Files.walk(directory.resolve("client/src/main/java"))) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(compiler::add);
        }
        compiler.add(program.toString());
        run(Path.of(""), compiler);
        String name = program.getFileName().toString().replace(".java", "");
        run(
                Path.of(""),
                command(List.of(java("java"), "-cp", classes + File.pathSeparator + jackson, name), arguments));
    }

    /**
     * Compiles the client's TypeScript together with a program, strictly, and runs the program.
     *
     * @param packages a directory that has the compiler and the types of Node in its {@code node_modules}
     */
    public void runTypeScript(Path program, Path packages, String... arguments) throws IOException {
        Path modules = packages.toAbsolutePath().resolve("node_modules");
        Files.createSymbolicLink(directory.resolve("node_modules"), modules);
        Path source = Files.copy(program, directory.resolve(program.getFileName()));
        String compiler = modules.resolve("typescript/bin/tsc").toString();
        run(
                directory,
                command(
                        List.of("node", compiler, source.toString(), "--outDir", "out"),
                        "--strict",
                        "--skipLibCheck",
                        "--module",
                        "commonjs",
                        "--target",
                        "es2022",
                        "--lib",
                        "es2022,dom",
                        "--types",
                        "node"));
        String name = program.getFileName().toString().replace(".ts", ".js");
        run(directory, command(List.of("node", "out/" + name), arguments));
    }

    private void run(Path where, List<String> command) {
        Path output = directory.resolve("output.log");
        OwnProcess process = OwnProcess.startIn(where.toAbsolutePath(), command, Map.of(), output);
        if (!process.succeedsWithin(TIMEOUT)) {
            throw new AssertionError(command.get(0) + " has failed:\n" + process.output());
        }
    }

    private static List<String> command(List<String> program, String... arguments) {
        return Stream.concat(program.stream(), Arrays.stream(arguments)).toList();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
