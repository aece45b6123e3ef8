package vekha.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application as the table writes it: {@code POST /intake/{token} ?look}. */
record Routes(Set<String> all) {

    static Routes of(RequestMappingHandlerMapping mapping) {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (isOurs(method)) {
                info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + plain(pattern) + more(info))));
            }
        });
        return new Routes(routes);
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vekha");
    }

    /** Without what a variable must look like: {@code {id:\d+}} is {@code {id}}. */
    private static String plain(String pattern) {
        return pattern.isEmpty() ? "/" : pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    private static String more(RequestMappingInfo info) {
        String params = info.getParamsCondition().getExpressions().stream()
                .map(it -> " ?" + it)
                .sorted()
                .collect(Collectors.joining());
        return params
                + info.getConsumesCondition().getExpressions().stream()
                        .map(it -> " <" + it.getMediaType())
                        .sorted()
                        .collect(Collectors.joining());
    }
}
