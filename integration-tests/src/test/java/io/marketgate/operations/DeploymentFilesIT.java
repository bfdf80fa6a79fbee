package io.marketgate.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the compose file and the generated manifests for Kubernetes name is there: settings, ports, paths, files. They are
 * read and not run.
 */
class DeploymentFilesIT {
    private static final Pattern WANTED = Pattern.compile("\\$\\{(\\w+)(.*?)}");
    private static final Pattern LITERAL = Pattern.compile("--from-literal=([A-Z_]+)=");
    private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

    private final Set<String> settings = DocumentedSettings.read(OperationsFiles.guide());
    private final JsonNode compose = OperationsFiles.yaml("compose.yaml");
    private final JsonNode gate = compose.at("/services/gate");
    private final JsonNode pod = manifest("Deployment").at("/spec/template/spec");
    private final JsonNode container = pod.at("/containers/0");

    private static JsonNode manifest(String kind) {
        return OperationsFiles.manifests().stream()
                .filter(document -> document.path("kind").textValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theComposeFileSetsOnlyWhatIsDocumented() {
        assertThat(names(gate.path("environment"))).hasSizeGreaterThan(7).isSubsetOf(settings);
        assertThat(gate.path("read_only").booleanValue()).isTrue();
        assertThat(container.path("image").textValue())
                .endsWith("/" + gate.path("image").textValue());
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

    /** The guide makes the config map and the secret, whose keys become environment variables. */
    @Test
    void theManifestsTakeWhatTheGuideMakes() {
        Set<String> made = LITERAL.matcher(OperationsFiles.guide())
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pod.at("/containers")).hasSize(1);
        assertThat(container.path("envFrom").findValuesAsText("name")).containsExactly("marketgate", "marketgate");
        assertThat(container.path("env")).isEmpty();
        assertThat(made)
                .isSubsetOf(settings)
                .contains(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "QUARKUS_FLYWAY_USERNAME",
                        "QUARKUS_FLYWAY_PASSWORD",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "QUARKUS_SHUTDOWN_DELAY",
                        "MARKETGATE_KEYS_PERSON",
                        "MARKETGATE_KEYS_RECEIPT",
                        "MARKETGATE_KEYS_HANDOVER",
                        "MARKETGATE_JOURNAL_RETENTION");
    }

    @Test
    void theManifestsProbeTheManagementPort() {
        List<String> probed = new ArrayList<>();
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            JsonNode asked = container.path(probe).path("httpGet");
            probed.add(asked.path("path").textValue());
            assertThat(asked.path("port").intValue()).isEqualTo(9000);
        }

        assertThat(probed).containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
        assertThat(container.path("ports").findValuesAsText("containerPort")).containsExactlyInAnyOrder("8080", "9000");
        assertThat(manifest("Service").at("/spec/ports")).singleElement().satisfies(port -> assertThat(
                        port.path("targetPort").intValue())
                .isEqualTo(8080));
        assertThat(manifest("NetworkPolicy").findValuesAsText("port")).containsExactly("http", "management");
    }

    @Test
    void theManifestsRunTwoReplicasOfOneVersion() {
        JsonNode deployment = manifest("Deployment");

        assertThat(deployment.at("/spec/replicas").intValue()).isEqualTo(2);
        assertThat(deployment.at("/spec/strategy/type").textValue()).isEqualTo("Recreate");
        assertThat(manifest("PodDisruptionBudget").at("/spec/selector")).isEqualTo(deployment.at("/spec/selector"));
        assertThat(pod.at("/topologySpreadConstraints/0/labelSelector")).isEqualTo(deployment.at("/spec/selector"));
    }

    @Test
    void theManifestsLeaveTimeToStop() {
        Matcher delay = Pattern.compile("QUARKUS_SHUTDOWN_DELAY=(\\d+)s").matcher(OperationsFiles.guide());
        assertThat(delay.find()).isTrue();

        assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").longValue()))
                .isGreaterThan(
                        Duration.ofSeconds(Long.parseLong(delay.group(1))).plus(DEFAULT_GRACE));
    }

    @Test
    void theManifestsGiveNoMoreRightsThanNeeded() {
        JsonNode context = container.path("securityContext");

        assertThat(context.path("readOnlyRootFilesystem").booleanValue()).isTrue();
        assertThat(context.path("allowPrivilegeEscalation").booleanValue()).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").textValue()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(container.path("volumeMounts").findValuesAsText("mountPath")).containsExactly("/tmp");
        assertThat(container.at("/resources/limits/memory").textValue()).isNotBlank();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
