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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is at a path. The framework knows it and does not say it. */
@Singleton
public class Endpoints {
    private static final Pattern PARAMETER = Pattern.compile("[{][^:}]+(?::\\s*(.+))?[}]");

    private static final Pattern NAME = Pattern.compile("[{]\\s*([^:}\\s]+)[^}]*[}]");

    private final BeanManager beans;
    private volatile @Nullable Known known;

    private record Endpoint(Pattern path, String template, String method, List<String> types) {
        String name() {
            return method + " " + template;
        }
    }

    Endpoints(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * The endpoint of a request by its method and path template, such as {@code GET /v1/identity/subjects/{subject}}: it holds
     * nothing that the caller sent. Empty where there is none.
     */
    public Optional<String> named(String method, String path) {
        Endpoint literal = known().literal().get(method + " " + path);
        return literal != null
                ? Optional.of(literal.name())
                : known().below().getOrDefault(door(path), List.of()).stream()
                        .filter(endpoint -> endpoint.method().equals(method)
                                && endpoint.path().matcher(path).matches())
                        .findFirst()
                        .map(Endpoint::name);
    }

    /** The first two parts of a path, which no endpoint has as parameters. */
    private static String door(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
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
        return known().all().stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .flatMap(each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The endpoints.
     *
     * @param literal those without a parameter, by their name
     * @param below by the first two parts of their path
     */
    private record Known(List<Endpoint> all, Map<String, Endpoint> literal, Map<String, List<Endpoint>> below) {
        static Known of(List<Endpoint> all) {
            return new Known(
                    all,
                    all.stream()
                            .filter(endpoint -> !endpoint.template().contains("{"))
                            .collect(Collectors.toMap(Endpoint::name, Function.identity(), (one, other) -> one)),
                    all.stream().collect(Collectors.groupingBy(endpoint -> door(endpoint.template()))));
        }
    }

    private Known known() {
        Known found = known;
        if (found == null) {
            found = Known.of(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Endpoint>flatMap(bean -> of(bean.getBeanClass()))
                    .toList());
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
        String whole = below == null ? base : base + "/" + below.value();
        Produces own = method.getAnnotation(Produces.class);
        Produces types = own == null ? resource.getAnnotation(Produces.class) : own;
        List<String> named = types == null ? List.of() : List.of(types.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> new Endpoint(pattern(whole), template(whole), verb(type), named));
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

    /** The path with its parameters by name only. */
    private static String template(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> NAME.matcher(segment).replaceFirst("{$1}"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String segment(String template) {
        Matcher parameter = PARAMETER.matcher(template);
        if (!parameter.matches()) {
            return Pattern.quote(template);
        }
        return parameter.group(1) == null ? "[^/]+" : parameter.group(1);
    }
}
