package io.marketgate.harness;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A real Keycloak with the realm that ships with the product, started once for all tests of a build and stopped after
 * them. Secrets are generated here; the realm file has none.
 */
public final class KeycloakServer {
    /** It builds itself at its first start, which takes minutes on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final String REALM = "marketgate";
    private static final String ADMINISTRATOR = "administrator";

    private final String url;
    private final String password;
    private final OwnProcess process;
    private final Path signals;

    private KeycloakServer(String url, String password, OwnProcess process, Path signals) {
        this.url = url;
        this.password = password;
        this.process = process;
        this.signals = signals;
    }

    /** The server of this build. */
    public static KeycloakServer get() {
        return Holder.SERVER;
    }

    /** The value of {@code quarkus.oidc.auth-server-url} for a gate. */
    public String issuer() {
        return url + "/realms/" + REALM;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return url;
    }

    /**
     * Runs lines of a shell that administer it by {@code kcadm.sh}, and stops at the first that fails.
     *
     * @param variables of the lines, besides {@code KEYCLOAK}
     * @param wanted variables that the lines set
     * @param directory for what the lines leave behind
     * @return the values of the wanted variables
     */
    public Map<String, String> administered(
            String lines, Map<String, String> variables, List<String> wanted, Path directory) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("KEYCLOAK", url);
        environment.put("KC_CLI_PASSWORD", password);
        environment.put("KC_OPTS", "-Duser.home=" + directory);
        environment.put(
                "PATH", Path.of(System.getProperty("marketgate.keycloak"), "bin") + ":" + System.getenv("PATH"));
        StringBuilder script = new StringBuilder(lines);
        wanted.forEach(name -> script.append("printf '\\n=%s=%s' ")
                .append(name)
                .append(" \"$")
                .append(name)
                .append("\"\n"));
        OwnProcess shell = OwnProcess.start(
                List.of("sh", "-eu", "-c", script.toString()), environment, directory.resolve("kcadm.log"));
        if (!shell.succeedsWithin(TIMEOUT)) {
            throw new AssertionError("the lines failed:\n" + shell.output());
        }
        Map<String, String> values = new HashMap<>();
        shell.output()
                .lines()
                .map(line -> line.split("=", 3))
                .filter(parts -> parts.length == 3 && wanted.contains(parts[1]))
                .forEach(parts -> values.put(parts[1], parts[2]));
        return values;
    }

    /** Suspends it: it accepts connections and answers nothing. The caller must resume it. */
    public void pause() {
        process.signal("STOP", signals);
    }

    /** Resumes it. */
    public void resume() {
        process.signal("CONT", signals);
    }

    /** An access token of the service with that role, acting for the merchant. */
    public String token(String role, String merchant) {
        return token(role, Map.of("merchant", List.of(merchant)));
    }

    /** An access token of the service with this role, without a merchant. */
    public String tokenWithoutMerchant(String role) {
        return token(role, Map.of());
    }

    private String token(String role, Map<String, List<String>> attributes) {
        String client = "service-" + role;
        String id = administrator()
                .get("/clients?clientId=" + client)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        String user = administrator()
                .get("/clients/" + id + "/service-account-user")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        administrator()
                .body(Map.of("username", "service-account-" + client, "attributes", attributes))
                .put("/users/" + user)
                .then()
                .statusCode(204);
        String secret = administrator()
                .post("/clients/" + id + "/client-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("value");
        return tokenOf(
                issuer(), Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /**
     * The tokens of a person who signs in by a client whose ID tokens carry all that an access token does: audience,
     * roles and merchant.
     *
     * @return by the names of their members in Keycloak's answer
     */
    public Map<String, String> tokensOfAPerson(String role, String merchant) {
        String name = "person-" + UUID.randomUUID();
        administrator()
                .body(Map.of(
                        "clientId",
                        name,
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "defaultClientScopes",
                        List.of("marketgate"),
                        "protocolMappers",
                        inIdTokens()))
                .post("/clients")
                .then()
                .statusCode(201);
        administrator()
                .body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("merchant", List.of(merchant)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", name, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201);
        String user = administrator()
                .get("/users?exact=true&username=" + name)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        Map<String, Object> granted = administrator()
                .get("/roles/" + role)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        administrator()
                .body(List.of(granted))
                .post("/users/" + user + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        name,
                        "username",
                        name,
                        "password",
                        name,
                        "scope",
                        "openid"))
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static List<Map<String, Object>> inIdTokens() {
        return List.of(
                mapper("audience", "oidc-audience-mapper", Map.of("included.client.audience", "marketgate")),
                mapper(
                        "roles",
                        "oidc-usermodel-realm-role-mapper",
                        Map.of("claim.name", "realm_access.roles", "multivalued", "true", "jsonType.label", "String")),
                mapper(
                        "merchant",
                        "oidc-usermodel-attribute-mapper",
                        Map.of("user.attribute", "merchant", "claim.name", "merchant", "jsonType.label", "String")));
    }

    private static Map<String, Object> mapper(String name, String type, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(settings);
        config.put("id.token.claim", "true");
        config.put("access.token.claim", "true");
        return Map.of("name", "id " + name, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }

    /** Requests to the realm's part of Keycloak's own admin API, as its administrator. */
    public RequestSpecification administrator() {
        String token = tokenOf(
                url + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        password));
        return RestAssured.given()
                .baseUri(url + "/admin/realms/" + REALM)
                .contentType("application/json")
                .header("Authorization", "Bearer " + token);
    }

    static String tokenOf(String realm, Map<String, String> form) {
        return RestAssured.given()
                .formParams(form)
                .post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static final class Holder {
        private static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            Path installation = Path.of(System.getProperty("marketgate.keycloak"));
            importRealm(installation);
            int port = Ports.free();
            String password = UUID.randomUUID().toString();
            boolean windows =
                    System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
            OwnProcess process = OwnProcess.start(
                    List.of(
                            installation
                                    .resolve(windows ? "bin/kc.bat" : "bin/kc.sh")
                                    .toString(),
                            "start-dev",
                            "--import-realm",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port),
                    Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", password),
                    installation.resolveSibling("keycloak.log"));
            KeycloakServer server = new KeycloakServer(
                    "http://127.0.0.1:" + port, password, process, installation.resolveSibling("kill.log"));
            server.awaitReady();
            return server;
        }

        private static void importRealm(Path installation) {
            try (InputStream realm = KeycloakServer.class.getResourceAsStream("/keycloak/marketgate-realm.json")) {
                Path directory = Files.createDirectories(installation.resolve("data/import"));
                Files.copy(realm, directory.resolve("marketgate-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitReady() {
        process.awaitReady(URI.create(issuer() + "/.well-known/openid-configuration"), TIMEOUT);
    }
}
