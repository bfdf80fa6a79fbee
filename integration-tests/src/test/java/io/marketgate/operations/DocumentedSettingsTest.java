package io.marketgate.operations;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide for operators has a row for each setting of ours, and no row for another. */
class DocumentedSettingsTest {
    /** Each platform's guide has them. */
    private static final String OF_PLATFORMS = "MARKETGATE_ADAPTERS_";

    private static final String OF_ALL_PLATFORMS = OF_PLATFORMS + "PASS_UNLISTED";

    private static Set<String> declared;

    @BeforeAll
    static void readTheMappings() {
        declared = declared();
    }

    @Test
    void everySettingHasARow() {
        assertThat(declared).hasSizeGreaterThan(30).isSubsetOf(DocumentedSettings.read(OperationsFiles.guide()));
    }

    /** Of those that stand in full; shared beginnings are tried at every length. */
    @Test
    void everyRowIsOfASetting() {
        Set<String> rows = DocumentedSettings.inFull(OperationsFiles.guide());
        rows.removeIf(name -> name.startsWith(OF_PLATFORMS));

        assertThat(rows).hasSizeGreaterThan(15).isSubsetOf(declared);
    }

    private static Set<String> declared() {
        Set<String> names = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.marketgate")
                .that(annotatedWith(ConfigMapping.class))
                .forEach(mapping -> names.addAll(declaredBy(mapping.reflect())));
        names.removeIf(name -> name.startsWith(OF_PLATFORMS) && !name.equals(OF_ALL_PLATFORMS));
        return names;
    }

    private static Set<String> declaredBy(Class<?> mapping) {
        String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        ConfigMappingInterface read = ConfigMappingInterface.getConfigurationInterface(mapping);
        return ConfigMappingInterface.getProperties(read).get(mapping).get("").keySet().stream()
                // An element of a list is the list's.
                .filter(name -> !name.endsWith("]"))
                .map(name -> DocumentedSettings.variable(prefix + "." + name))
                .collect(Collectors.toSet());
    }
}
