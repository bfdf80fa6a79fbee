package io.marketgate.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** Answers input that breaks a declared constraint. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    private final UnexpectedFailures unexpected;

    ConstraintViolationMapper(UnexpectedFailures unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        if (exception.getConstraintViolations().stream().anyMatch(ConstraintViolationMapper::isOfAnswer)) {
            return unexpected.respond(exception);
        }
        List<Violation> violations = exception.getConstraintViolations().stream()
                .map(violation -> new Violation(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
        return ProblemResponses.of(Problem.of(ProblemType.INVALID_REQUEST, null, violations));
    }

    private static boolean isOfAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** A pointer into the body, or the name of the parameter if the value is a parameter. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            // An element of a set has neither index nor name, so the pointer names the set.
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    /** A member's name in a pointer (RFC 6901). */
    private static String escaped(Object name) {
        return name.toString().replace("~", "~0").replace("/", "~1");
    }
}
