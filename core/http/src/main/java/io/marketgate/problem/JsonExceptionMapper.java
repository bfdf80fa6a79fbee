package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers bodies that are not JSON or not the expected JSON, with a pointer to the member. */
@Provider
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException exception) {
        return respond(exception);
    }

    static Response respond(JsonProcessingException exception) {
        Violation violation = new Violation(pointer(exception), message(exception));
        return ProblemResponses.of(Problem.of(ProblemType.INVALID_REQUEST, null, List.of(violation)));
    }

    private static String message(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException) {
            return "unknown member";
        }
        if (!(exception instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            JsonLocation at = exception.getLocation();
            return at == null
                    ? "not readable as JSON of the expected form"
                    : "not well-formed, or not of the expected form, at line " + at.getLineNr() + ", column "
                            + at.getColumnNr();
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        return mapping instanceof InvalidNullException ? "must not be null" : ownMessage(mapping.getCause());
    }

    /** Only messages of our own value types are used; Jackson's messages name classes and repeat input. */
    private static String ownMessage(@Nullable Throwable cause) {
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            StackTraceElement[] stack = cause.getStackTrace();
            if (stack.length > 0 && stack[0].getClassName().startsWith("io.marketgate.")) {
                return cause.getMessage();
            }
        }
        return "missing, or not of the expected form";
    }

    private static String pointer(JsonProcessingException exception) {
        StringBuilder pointer = new StringBuilder();
        if (exception instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference reference : mapping.getPath()) {
                pointer.append('/');
                if (reference.getFieldName() == null) {
                    pointer.append(reference.getIndex());
                } else {
                    pointer.append(reference.getFieldName().replace("~", "~0").replace("/", "~1"));
                }
            }
        }
        return pointer.toString();
    }
}
