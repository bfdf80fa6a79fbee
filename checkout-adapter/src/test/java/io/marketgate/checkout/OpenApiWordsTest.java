package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.junit.jupiter.api.Test;

/** Whatever is an enum in a body of staff has its words in the description, also where it may be null. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OpenApiWordsTest {
    private static final String BODIES = "io.marketgate.admin.";

    /** So few records of bodies would mean that they are no longer found. */
    private static final int AT_LEAST = 15;

    @Test
    void areAllSaid() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        IndexView index = index();
        List<String> silent = new ArrayList<>();
        Set<String> found = new TreeSet<>();

        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith(BODIES)) {
                for (RecordComponentInfo component : type.recordComponents()) {
                    ClassInfo words = words(component.type(), index);
                    JsonNode member =
                            document.at("/components/schemas/" + schema(type) + "/properties/" + component.name());
                    if (words != null && !member.isMissingNode()) {
                        String name = schema(type) + "." + component.name();
                        found.add(name);
                        if (!said(document, member).containsAll(constants(words))) {
                            silent.add(name);
                        }
                    }
                }
            }
        }

        assertThat(found).hasSizeGreaterThan(AT_LEAST);
        assertThat(silent).isEmpty();
    }

    private static IndexView index() throws Exception {
        List<IndexView> modules = new ArrayList<>();
        for (URL url :
                Collections.list(Thread.currentThread().getContextClassLoader().getResources("META-INF/jandex.idx"))) {
            try (InputStream file = url.openStream()) {
                Index module = new IndexReader(file).read();
                modules.add(module);
            }
        }
        return CompositeIndex.create(modules);
    }

    private static String schema(ClassInfo type) {
        String outer = type.enclosingClass() == null
                ? ""
                : type.enclosingClass().withoutPackagePrefix().replace("$", "");
        return outer + type.simpleName();
    }

    /** The enum that a member is or is a collection of, or null. */
    private static ClassInfo words(Type type, IndexView index) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            List<Type> arguments = type.asParameterizedType().arguments();
            return arguments.size() == 1 ? words(arguments.get(0), index) : null;
        }
        ClassInfo known = index.getClassByName(type.name());
        return known != null && known.isEnum() ? known : null;
    }

    private static Set<String> constants(ClassInfo words) {
        return words.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
    }

    private static Set<String> said(JsonNode document, JsonNode schema) {
        Set<String> words = new TreeSet<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        if (schema.has("$ref")) {
            words.addAll(said(document, document.at(schema.path("$ref").asText().substring(1))));
        }
        for (String way : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(way).forEach(one -> words.addAll(said(document, one)));
        }
        if (schema.has("items")) {
            words.addAll(said(document, schema.path("items")));
        }
        return words;
    }
}
