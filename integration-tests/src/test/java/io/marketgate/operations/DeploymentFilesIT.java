package io.marketgate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the image, the compose file and the manifests for Kubernetes name is there: settings, ports, paths, files. They
 * are read and not run.
 */
class DeploymentFilesIT {
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (\\S+) (\\S+)$");
    private static final Pattern WANTED = Pattern.compile("\\$\\{(\\w+)(.*?)}");
    private static final Path REPOSITORY = Path.of("..");

    private final Set<String> settings = DocumentedSettings.read(OperationsFiles.guide());
    private final JsonNode compose = OperationsFiles.yaml("compose.yaml");
    private final JsonNode gate = compose.at("/services/gate");
    private final JsonNode container = kubernetes("Deployment").at("/spec/template/spec/containers/0");

    private static JsonNode kubernetes(String kind) {
        return OperationsFiles.documents("kubernetes.yaml").stream()
                .filter(document -> document.path("kind").textValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theImageHasWhatTheBuildMakes() {
        String image = OperationsFiles.text("Containerfile");

        assertThat(COPIED.matcher(image).results().map(copy -> copy.group(1)))
                .hasSize(4)
                .allSatisfy(copied -> assertThat(REPOSITORY.resolve(copied)).exists());
        assertThat(image)
                .contains("\"-jar\", \"quarkus-run.jar\"", "EXPOSE 8080 9000")
                .containsPattern("(?m)^USER \\d+:\\d+$");
    }

    @Test
    void theComposeFileSetsOnlyWhatIsDocumented() {
        assertThat(names(gate.path("environment"))).hasSizeGreaterThan(7).isSubsetOf(settings);
        assertThat(gate.path("read_only").booleanValue()).isTrue();
        assertThat(REPOSITORY.resolve(gate.at("/build/dockerfile").textValue())).exists();
        assertThat(gate.path("ports")).hasSize(1).allSatisfy(port -> assertThat(port.textValue())
                .as("the management port is not published")
                .endsWith(":8080"));
    }

    @Test
    void theComposeFileTakesEverySecretFromTheOperator() {
        List<MatchResult> wanted =
                WANTED.matcher(OperationsFiles.text("compose.yaml")).results().toList();
        List<String> example = OperationsFiles.text("compose.env.example")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(wanted)
                .allSatisfy(
                        value -> assertThat(value.group(2)).as(value.group()).isEqualTo(":?"));
        assertThat(example).allSatisfy(line -> assertThat(line).endsWith("="));
        assertThat(example.stream().map(line -> line.replace("=", "")))
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(value -> value.group(1)).collect(Collectors.toSet()));
    }

    @Test
    void theManifestsSetOnlyWhatIsDocumented() {
        Set<String> set = names(kubernetes("ConfigMap").path("data"));
        container.path("env").forEach(variable -> set.add(variable.path("name").textValue()));

        assertThat(set).hasSizeGreaterThan(10).isSubsetOf(settings);
    }

    @Test
    void theManifestsProbeTheManagementPort() {
        List<String> probed = new ArrayList<>();
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            JsonNode asked = container.path(probe).path("httpGet");
            probed.add(asked.path("path").textValue());
            assertThat(asked.path("port").textValue()).isEqualTo("management");
        }

        assertThat(probed).containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
        assertThat(container.path("ports").findValuesAsText("containerPort")).containsExactly("8080", "9000");
        assertThat(kubernetes("Service").at("/spec/ports")).singleElement().satisfies(port -> assertThat(
                        port.path("targetPort").textValue())
                .isEqualTo("http"));
    }

    @Test
    void theManifestsGiveNoMoreRightsThanNeeded() {
        JsonNode context = container.path("securityContext");

        assertThat(context.path("readOnlyRootFilesystem").booleanValue()).isTrue();
        assertThat(context.path("allowPrivilegeEscalation").booleanValue()).isFalse();
        assertThat(kubernetes("Deployment")
                        .at("/spec/template/spec/securityContext/runAsNonRoot")
                        .booleanValue())
                .isTrue();
        assertThat(container.at("/resources/limits/memory").textValue()).isNotBlank();
    }

    @Test
    void theGuideMakesTheSecretThatTheManifestsRead() {
        assertThat(container.path("env").findValues("key")).hasSize(5).allSatisfy(key -> assertThat(
                        OperationsFiles.guide())
                .contains("--from-literal=" + key.textValue() + "="));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
