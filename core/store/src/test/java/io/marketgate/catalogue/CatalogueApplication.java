package io.marketgate.catalogue;

import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the core as an application on a fresh database. It compiles law as {@link Samples} does, and announces no
 * change. A test that listens creates an editor that announces.
 */
public final class CatalogueApplication implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.db-kind", "postgresql",
                "quarkus.devservices.enabled", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none",
                "marketgate.catalogue.hint", "none");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SamplesLaw.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedDatabaseResource.class));
    }

    /** The samples' compiler, in place of the real one. */
    @Alternative
    @Dependent
    static class SamplesLaw {
        @Produces
        @Singleton
        LawCompiler compiler() {
            return Samples.COMPILER;
        }
    }
}
