package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.CatalogueEditorContract;
import io.marketgate.catalogue.CompiledLaw;
import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.pack.PackReader;
import io.marketgate.pack.Packs;
import io.marketgate.rule.Rulebook;
import io.marketgate.testing.EmbeddedDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCatalogueEditorTest extends CatalogueEditorContract {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Override
    protected CatalogueEditor editor() {
        DATABASE.start();
        return new PostgresCatalogueEditor(new PlainTransactions(DATABASE.dataSource()), compiler(), CLOCK);
    }

    private static LawCompiler compiler() {
        return (revision, packs, policies) -> {
            for (List<PolicyRule> rules : policies.values()) {
                for (PolicyRule rule : rules) {
                    if (rule.source().equals(POISON)) {
                        throw new IllegalArgumentException("cannot compile `" + rule.id() + "`");
                    }
                }
            }
            return new CompiledLaw(
                    Rulebook.compile(revision, List.of(), Map.of()),
                    Packs.read(PackReader.bundled(), List.of()).orThrow());
        };
    }
}
