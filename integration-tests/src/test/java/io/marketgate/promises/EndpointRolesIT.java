package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Reach;
import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the running gate describes, with every role. The expected roles are written down here
 * independently of the code. Requests name nothing that exists and have invalid bodies, so a permitted call fails for
 * that reason.
 */
@ExtendWith(SharedGate.class)
class EndpointRolesIT {
    private static final Set<String> READERS =
            Set.of(Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR);
    private static final Set<String> WRITERS = Set.of(Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER);
    private static final Set<String> ADMINISTRATORS = Set.of(Roles.MERCHANT_ADMIN, Roles.OPERATOR);
    private static final Set<String> REVIEWERS = Set.of(Roles.CATALOGUE_APPROVER, Roles.AUDITOR);

    /** Authenticated by signature, or open to any browser; their own tests cover them, and roles do not apply. */
    private static final Pattern SIGNED =
            Pattern.compile("^/adapters/(acp|saleor|ucp)/|^/adapters/shopify/[^/]+/(carrier|orders)");

    private static PackagedGate gate;
    private static Map<String, String> tokens;
    private static String operator;
    private static List<Operation> operations;

    private record Operation(String method, String path) {
        private static final String NOBODY = "nobody-has-this";

        private boolean isNamedInThePath() {
            return path.startsWith("/admin/v1/merchants/");
        }

        private Set<String> allowed() {
            if (path.equals("/v1/vocabulary") || path.equals("/v1/substances")) {
                return tokens.keySet();
            }
            if (path.startsWith("/v1/identity/")) {
                return Set.of(Roles.STOREFRONT, Roles.IDENTITY_OFFICER);
            }
            if (path.equals("/v1/eligibility/queries") || path.equals("/v1/classifications")) {
                return Stream.concat(Stream.of(Roles.STOREFRONT), READERS.stream())
                        .collect(Collectors.toSet());
            }
            if (path.startsWith("/v1/") || path.startsWith("/adapters/")) {
                return Set.of(Roles.STOREFRONT);
            }
            String resource = path.split("/")[3];
            return switch (resource) {
                case "decisions", "changes" -> REVIEWERS;
                case "journal", "catalogue" -> Set.of(Roles.AUDITOR);
                case "security-events" -> Set.of(Roles.AUDITOR, Roles.OPERATOR);
                case "api-keys" -> ADMINISTRATORS;
                case "merchants" -> method.equals("DELETE") ? Set.of(Roles.OPERATOR) : ADMINISTRATORS;
                case "prescriptions" -> Set.of(Roles.PHARMACIST);
                case "verification-locks" -> Set.of(Roles.IDENTITY_OFFICER);
                default -> method.equals("GET") ? READERS : WRITERS;
            };
        }

        private int send(RequestSpecification as) {
            String unknown = path.replaceAll("\\{[^}]+}", NOBODY);
            RequestSpecification request = method.equals("GET") || method.equals("DELETE") ? as : as.body("[]");
            return request.request(method, unknown).statusCode();
        }
    }

    @BeforeAll
    static void readTheDescription(PackagedGate shared) {
        gate = shared;
        tokens = new LinkedHashMap<>();
        Stream.concat(Stream.of(Roles.STOREFRONT), Roles.STAFF.stream().sorted())
                .forEach(role -> tokens.put(role, KeycloakServer.get().token(role, "demo")));
        operator = KeycloakServer.get().tokenWithoutMerchant(Roles.OPERATOR);
        Map<String, Map<String, Object>> paths =
                gate.anonymous().get("/q/openapi?format=json").jsonPath().getMap("paths");
        operations = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .filter(method -> !path.startsWith("/.well-known/")
                        && !SIGNED.matcher(path).find())
                .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path))));
    }

    @TestFactory
    Stream<DynamicTest> passesExactlyItsRoles() {
        assertThat(operations).hasSizeGreaterThan(30);
        return operations.stream().flatMap(operation -> tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        operation.method() + " " + operation.path() + " as " + token.getKey(),
                        () -> passesOrNot(operation, token.getKey(), token.getValue()))));
    }

    private static void passesOrNot(Operation operation, String role, String token) {
        int status = operation.send(gate.withToken(token));

        if (operation.allowed().contains(role)) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    /** Named in the header, the merchant is the operator's for those of its operations that are an operator's. */
    @TestFactory
    Stream<DynamicTest> passesTheOperatorOfThePlatformForTheMerchantThatItNames() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> {
                    String merchant = operation.isNamedInThePath() ? Operation.NOBODY : "demo";
                    int status = operation.send(gate.withToken(operator).header(Reach.HEADER, merchant));

                    if (operation.allowed().contains(Roles.OPERATOR)) {
                        assertThat(status).isNotIn(401, 403).isLessThan(500);
                    } else {
                        assertThat(status).isEqualTo(403);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesToNameAMerchantBesideThatOfTheCredential() {
        return operations.stream().flatMap(operation -> tokens.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        operation.method() + " " + operation.path() + " as " + token.getKey(),
                        () -> assertThat(operation.send(
                                        gate.withToken(token.getValue()).header(Reach.HEADER, "demo")))
                                .isEqualTo(403))));
    }

    @TestFactory
    Stream<DynamicTest> refusesCallsWithoutACredential() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.method() + " " + operation.path(),
                        () -> assertThat(operation.send(gate.anonymous())).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> letsTheEmbeddedAdministratorDoEverything() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.method() + " " + operation.path(),
                        () -> assertThat(operation.send(gate.asAdministrator())).isNotIn(401, 403)));
    }
}
