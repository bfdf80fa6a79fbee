package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PackVersion;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores newer packs, within the transaction of a {@link Writing}. Thread-safe. */
@Singleton
final class PackImport {
    private final PackRows packs;
    private final StoredLaw law;

    PackImport(PackRows packs, StoredLaw law) {
        this.packs = packs;
        this.law = law;
    }

    ImportOutcome run(Writing writing, List<PackText> texts) {
        Map<String, PackRow> stored =
                packs.lock().stream().collect(Collectors.toMap(row -> row.name, Function.identity()));
        List<String> newer = new ArrayList<>();
        for (PackText pack :
                texts.stream().sorted(Comparator.comparing(PackText::name)).toList()) {
            PackRow row = stored.get(pack.name());
            if (row == null || PackVersion.of(pack.version()).compareTo(PackVersion.of(row.version)) > 0) {
                store(writing, pack, row);
                newer.add(pack.name());
            }
        }
        if (newer.isEmpty()) {
            return new ImportOutcome.NothingNewer();
        }
        long revision = writing.number();
        law.mustCompile(revision);
        return new ImportOutcome.Imported(revision, newer);
    }

    private void store(Writing writing, PackText pack, @Nullable PackRow row) {
        String payload = Payload.write(pack);
        if (row != null) {
            writing.close(row);
        }
        packs.persist(writing.pack(pack.name(), pack.version(), payload));
        writing.trail("pack", pack.name(), null, row == null ? null : row.payload, payload);
    }
}
