package io.marketgate.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is at a path, for refusals of what there is not. The framework knows it and does not say it. */
@Singleton
class Endpoints {
    private static final Pattern PARAMETER = Pattern.compile("[{][^:}]+(?::\\s*(.+))?[}]");

    private final BeanManager beans;
    private volatile @Nullable List<Endpoint> known;

    private record Endpoint(Pattern path, String method, List<String> types) {}

    Endpoints(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of a path, as the header {@code Allow} has them. */
    SortedSet<String> methods(String path) {
        SortedSet<String> methods = at(path, endpoint -> Stream.of(endpoint.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    /** The media types that a path gives. */
    SortedSet<String> types(String path) {
        return at(path, endpoint -> endpoint.types().stream());
    }

    private SortedSet<String> at(String path, Function<Endpoint, Stream<String>> each) {
        return known().stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .flatMap(each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Endpoint> known() {
        List<Endpoint> found = known;
        if (found == null) {
            found = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Endpoint>flatMap(bean -> of(bean.getBeanClass()))
                    .toList();
            known = found;
        }
        return found;
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        return path == null
                ? Stream.empty()
                : Arrays.stream(resource.getMethods()).flatMap(method -> of(path.value(), resource, method));
    }

    private static Stream<Endpoint> of(String base, Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        Pattern path = pattern(below == null ? base : base + "/" + below.value());
        Produces own = method.getAnnotation(Produces.class);
        Produces types = own == null ? resource.getAnnotation(Produces.class) : own;
        List<String> named = types == null ? List.of() : List.of(types.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Endpoint(path, verb(type), named));
    }

    private static String verb(Class<? extends Annotation> type) {
        return Objects.requireNonNull(type.getAnnotation(HttpMethod.class)).value();
    }

    private static Pattern pattern(String template) {
        String path = Arrays.stream(template.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(Endpoints::segment)
                .collect(Collectors.joining("/", "/", "/?"));
        return Pattern.compile(path);
    }

    private static String segment(String template) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.matches()) {
            return Pattern.quote(template);
        }
        return parameter.group(1) == null ? "[^/]+" : parameter.group(1);
    }
}
