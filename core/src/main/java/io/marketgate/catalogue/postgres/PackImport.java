package io.marketgate.catalogue.postgres;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.marketgate.catalogue.ImportOutcome;
import io.marketgate.catalogue.PackText;
import io.marketgate.catalogue.PackVersion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores newer packs, within one transaction. */
final class PackImport {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final EntityManager entities;
    private final Writing writing;
    private final StoredLaw law;

    PackImport(EntityManager entities, Writing writing, StoredLaw law) {
        this.entities = entities;
        this.writing = writing;
        this.law = law;
    }

    ImportOutcome run(List<PackText> packs) {
        Map<String, PackRow> stored = entities.createQuery("from PackRow r where r.closedBy is null", PackRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.name, Function.identity()));
        List<String> newer = new ArrayList<>();
        for (PackText pack :
                packs.stream().sorted(Comparator.comparing(PackText::name)).toList()) {
            PackRow row = stored.get(pack.name());
            if (row == null || PackVersion.of(pack.version()).compareTo(PackVersion.of(row.version)) > 0) {
                store(pack, row);
                newer.add(pack.name());
            }
        }
        if (newer.isEmpty()) {
            return new ImportOutcome.NothingNewer();
        }
        long revision = writing.number();
        law.mustCompile(entities, revision);
        return new ImportOutcome.Imported(revision, newer);
    }

    private void store(PackText pack, @Nullable PackRow row) {
        String payload = Payload.write(pack);
        if (row != null) {
            writing.close(row);
        }
        writing.open(new PackRow(IDS.generate(), writing.id(), pack.name(), pack.version(), payload));
        writing.trail("pack", pack.name(), null, row == null ? null : row.payload, payload);
    }
}
