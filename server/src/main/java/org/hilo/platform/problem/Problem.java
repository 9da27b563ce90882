package org.hilo.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the caller. Its text is the message {@code problem.<code>} with the arguments; programs read code, field
 * and allowed values.
 *
 * <p>{@code throw Problem.of(422, "trace.import.too_big").field("file").argument("limit", "2 GB")}
 */
public final class Problem extends RuntimeException {

    /** Attribute of a request in which whoever calls {@code sendError} may leave the code of the problem. */
    public static final String CODE = "hilo.problem";

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final Map<String, Object> arguments;
    private final List<String> allowed;

    private Problem(
            int status, String code, @Nullable String field, Map<String, Object> arguments, List<String> allowed) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = arguments;
        this.allowed = allowed;
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, null, Map.of(), List.of());
    }

    /** The thing asked for isn't there, or isn't there for the caller. */
    public static Problem notFound() {
        return of(404, "not_found");
    }

    /** The input names the field that is wrong. */
    public static Problem invalid(String code, String field) {
        return of(422, code).field(field);
    }

    public Problem field(String name) {
        return new Problem(status, code, name, arguments, allowed);
    }

    public Problem argument(String name, Object value) {
        var more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Problem(status, code, field, Map.copyOf(more), allowed);
    }

    public Problem allowed(List<String> values) {
        return new Problem(status, code, field, arguments, List.copyOf(values));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Key of the text in the message files. */
    public String messageKey() {
        return "problem." + code;
    }

    public @Nullable String field() {
        return field;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }

    /** Each name followed by its value, as messages take them. */
    public Object[] argumentPairs() {
        return arguments.entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
    }

    public List<String> allowed() {
        return allowed;
    }
}
