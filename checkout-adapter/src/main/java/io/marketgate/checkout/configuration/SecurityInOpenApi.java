package io.marketgate.checkout.configuration;

import io.marketgate.access.Roles;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document which credentials an operation takes, which roles it passes, and where operators name the
 * merchant.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SecurityInOpenApi implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    /** Paths whose data is one merchant's, and which do not name that merchant. */
    private static final Pattern OF_ONE_MERCHANT = Pattern.compile("/admin/v1/(?!merchants|markets)");

    private static final List<String> SCHEMES = List.of("apiKey", "token");

    /** By operation. Those without roles are open, or proven by what their platform signs. */
    private final Map<String, List<String>> roles = new HashMap<>();

    /** @param index of all classes */
    public SecurityInOpenApi(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            // One that is hidden has none.
            if (id != null) {
                AnnotationInstance allowed = allowed(operation.target().asMethod());
                roles.put(
                        id.asString(),
                        allowed == null ? List.of() : List.of(allowed.value().asStringArray()));
            }
        }
    }

    private static @Nullable AnnotationInstance allowed(MethodInfo method) {
        AnnotationInstance own = method.annotation(ROLES);
        return own == null ? method.declaringClass().declaredAnnotation(ROLES) : own;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .values()
                    .forEach(operation -> complete(path, operation)));
        }
    }

    private void complete(String path, Operation operation) {
        List<String> allowed = roles.getOrDefault(operation.getOperationId(), List.of());
        if (allowed.contains(Roles.OPERATOR) && OF_ONE_MERCHANT.matcher(path).lookingAt()) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Merchant"));
        }
        operation.setSecurity(List.of());
        if (!allowed.isEmpty()) {
            SCHEMES.forEach(scheme -> operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(scheme)));
        }
        String said = operation.getDescription();
        operation.setDescription(said == null ? who(allowed) : said.strip() + "\n\n" + who(allowed));
    }

    /** In words, because only OAuth's scopes have a place in the document. */
    private static String who(List<String> allowed) {
        return allowed.isEmpty()
                ? "Takes no credential of the gate."
                : allowed.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", ", "Roles: ", "."));
    }
}
