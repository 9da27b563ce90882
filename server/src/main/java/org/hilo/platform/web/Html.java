package org.hilo.platform.web;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a page handler returns: a template and its view. {@code Html.of("trace/flow/show", view)} renders
 * {@code trace/flow/show.jte}, whose parameters are {@code shell} and {@code view}.
 */
public record Html(String template, Map<String, Object> parameters, int status) {

    public Html {
        parameters = Map.copyOf(parameters);
    }

    /** A template that needs the shell only. */
    public static Html of(String template) {
        return new Html(template, Map.of(), 200);
    }

    public static Html of(String template, Object view) {
        return new Html(template, Map.of("view", view), 200);
    }

    /** With one more parameter of the template. */
    public Html with(String name, Object value) {
        var more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Html(template, more, status);
    }

    public Html withStatus(int code) {
        return new Html(template, parameters, code);
    }
}
