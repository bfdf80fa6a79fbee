package io.marketgate.seal.archive;

import io.marketgate.seal.CheckpointCheck;
import java.io.IOException;
import java.nio.file.Path;

/** The checkpoints over a day in its folder: number and token a line, in order. */
final class ArchivedCheckpoints {
    static final String FILE = "checkpoints.ndjson.gz";

    private ArchivedCheckpoints() {}

    static void check(Path folder, CheckpointCheck check) throws IOException {
        Lines.read(
                folder.resolve(FILE),
                line -> check.next(
                        line.required("number").longValue(),
                        null,
                        line.required("jws").asText()));
    }

    static long first(Path folder) throws IOException {
        long[] first = {0};
        Lines.read(folder.resolve(FILE), line -> {
            if (first[0] == 0) {
                first[0] = line.required("number").longValue();
            }
        });
        return Math.max(1, first[0]);
    }
}
