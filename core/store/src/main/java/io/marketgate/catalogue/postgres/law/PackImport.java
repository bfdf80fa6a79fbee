package io.marketgate.catalogue.postgres.law;

import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PackVersion;
import io.marketgate.catalogue.postgres.change.Undo;
import io.marketgate.catalogue.postgres.change.Writing;
import io.marketgate.catalogue.postgres.payload.Payload;
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
public final class PackImport {
    private final PackRows packs;
    private final StoredLaw law;

    PackImport(PackRows packs, StoredLaw law) {
        this.packs = packs;
        this.law = law;
    }

    /**
     * Stores the packs that are newer than those stored, as one revision.
     *
     * @throws Undo if the law does not compile with them
     */
    public ImportOutcome run(Writing writing, List<PackText> texts) {
        Map<String, PackRow> stored =
                packs.lock().stream().collect(Collectors.toMap(PackRow::name, Function.identity()));
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
        packs.persist(new PackRow(writing.opening(), pack.name(), pack.version(), payload));
        writing.trail("pack", pack.name(), null, row == null ? null : row.payload(), payload);
    }
}
