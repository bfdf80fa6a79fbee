package io.marketgate.application;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The path templates of the gate's endpoints. */
@Singleton
class EndpointPaths {
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*([^:}\\s]+)\\s*:[^}]*}");

    private final Set<String> templates;

    EndpointPaths(BeanManager beans) {
        this.templates = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(EndpointPaths::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is the template of an endpoint, or of several. */
    boolean contains(String path) {
        return templates.contains(normal(path));
    }

    private static Stream<String> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        Stream<String> below = Stream.of(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> base + "/" + pathOf(method));
        return Stream.concat(Stream.of(base), below).map(EndpointPaths::normal);
    }

    private static String pathOf(Method method) {
        return method.getAnnotation(Path.class).value();
    }

    /** The path with one slash at its beginning and between parts, none at its end, and parameters by name only. */
    private static String normal(String path) {
        String named = EXPRESSION.matcher("/" + path + "/").replaceAll("{$1}");
        String single = SLASHES.matcher(named).replaceAll("/");
        return single.substring(0, single.length() - 1);
    }
}
