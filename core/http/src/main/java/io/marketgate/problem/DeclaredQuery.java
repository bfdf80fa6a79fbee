package io.marketgate.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that an endpoint declares, by its own parameters and those of its bean parameters. */
final class DeclaredQuery {
    private DeclaredQuery() {}

    static Set<String> of(Method endpoint) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : endpoint.getParameters()) {
            add(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return Collections.unmodifiableSet(names);
    }

    private static void addFields(@Nullable Class<?> bean, Set<String> names) {
        if (bean == null) {
            return;
        }
        for (Field field : bean.getDeclaredFields()) {
            add(field, field.getName(), names);
        }
        addFields(bean.getSuperclass(), names);
    }

    private static void add(AnnotatedElement element, String otherwise, Set<String> names) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery own = element.getAnnotation(RestQuery.class);
        if (standard != null) {
            names.add(standard.value());
        } else if (own != null) {
            names.add(own.value().isEmpty() ? otherwise : own.value());
        }
    }
}
