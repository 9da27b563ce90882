package org.hilo.platform.security;

import static org.hilo.platform.security.Permission.CURATE_IDENTITY;
import static org.hilo.platform.security.Permission.DECLARE_PROMISES;
import static org.hilo.platform.security.Permission.DEFINE_LEVELS;
import static org.hilo.platform.security.Permission.DEFINE_RULES;
import static org.hilo.platform.security.Permission.DESIGN_JOURNEYS;
import static org.hilo.platform.security.Permission.ENTER;
import static org.hilo.platform.security.Permission.IMPORT_EVENTS;
import static org.hilo.platform.security.Permission.MANAGE_ORGANISATION;
import static org.hilo.platform.security.Permission.MANAGE_PEOPLE;
import static org.hilo.platform.security.Permission.READ_METRICS;
import static org.hilo.platform.security.Permission.SEE_CUSTOMERS;
import static org.hilo.platform.security.Permission.SEE_JOURNEYS;
import static org.hilo.platform.security.Permission.USE_OWN_ACCOUNT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of routes: who may send what where. A request that no row names is refused. Among the rows that name a
 * request the most specific pattern decides.
 */
public final class Permissions {

    /**
     * One row.
     *
     * @param method {@code GET} (which covers HEAD), {@code POST} … or {@code *} for any
     */
    public record Row(String method, PathPattern pattern, Permission permission) {
        boolean names(String requested, PathContainer path) {
            boolean sameMethod = method.equals("*")
                    || method.equals(requested)
                    || (method.equals("GET") && requested.equals("HEAD"));
            return sameMethod && pattern.matches(path);
        }
    }

    private static final List<Row> ROWS = List.of(
            // open to everybody
            row("GET", "/assets/**", ENTER),
            row("GET", "/favicon.ico", ENTER),
            row("GET", "/health/**", ENTER),
            row("*", "/error", ENTER),
            row("POST", "/preferences", ENTER),
            row("GET", "/sign-in", ENTER),
            row("POST", "/sign-in", ENTER),
            row("POST", "/sign-in/demo", ENTER),
            row("GET", "/welcome/{secret}", ENTER),
            row("POST", "/welcome/{secret}", ENTER),

            // one's own account
            row("POST", "/sign-out", USE_OWN_ACCOUNT),
            row("GET", "/settings", USE_OWN_ACCOUNT),
            row("*", "/settings/profile/**", USE_OWN_ACCOUNT),
            row("*", "/settings/tokens/**", USE_OWN_ACCOUNT),
            row("GET", "/api/v1/me", USE_OWN_ACCOUNT),
            row("GET", "/trace/live", USE_OWN_ACCOUNT),

            // the organisation and its people
            row("*", "/settings/organisation", MANAGE_ORGANISATION),
            row("*", "/settings/people/**", MANAGE_PEOPLE),
            row("GET", "/metrics", READ_METRICS),
            row("GET", "/api/openapi.json", USE_OWN_ACCOUNT),
            row("GET", "/api/openapi.json.yaml", USE_OWN_ACCOUNT),

            // the loop
            row("GET", "/", SEE_JOURNEYS),
            row("GET", "/dev/**", SEE_JOURNEYS),
            row("GET", "/trace/flow/**", SEE_JOURNEYS),
            row("GET", "/trace/handoff/**", SEE_JOURNEYS),
            row("GET", "/trace/funnel/**", SEE_JOURNEYS),
            row("GET", "/trace/score/**", SEE_JOURNEYS),
            row("GET", "/trace/promise/**", SEE_JOURNEYS),
            row("GET", "/trace/compare/**", SEE_JOURNEYS),
            row("POST", "/trace/promise/**", DECLARE_PROMISES),
            row("GET", "/trace/level", SEE_JOURNEYS),
            row("*", "/trace/level/**", DEFINE_LEVELS),
            row("GET", "/trace/design", SEE_JOURNEYS),
            row("GET", "/trace/design/deviations.csv", SEE_JOURNEYS),
            row("*", "/trace/design/**", DESIGN_JOURNEYS),
            row("GET", "/trace/rule", SEE_JOURNEYS),
            row("GET", "/trace/rule/rules.csv", SEE_JOURNEYS),
            row("*", "/trace/rule/**", DEFINE_RULES),
            row("GET", "/trace/thread/**", SEE_CUSTOMERS),
            row("*", "/trace/imports/**", IMPORT_EVENTS),
            row("*", "/trace/identity/**", CURATE_IDENTITY),
            row("GET", "/api/v1/trace/flow/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/variants/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/handoff/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/funnel/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/score/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/promise/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/levels/**", SEE_JOURNEYS),
            row("*", "/api/v1/trace/levels/**", DEFINE_LEVELS),
            row("GET", "/api/v1/trace/design", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/rule", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/designs/**", SEE_JOURNEYS),
            row("*", "/api/v1/trace/designs/**", DESIGN_JOURNEYS),
            row("GET", "/api/v1/trace/compare/**", SEE_JOURNEYS),
            row("GET", "/api/v1/trace/thread/**", SEE_CUSTOMERS),
            row("*", "/api/v1/trace/events/**", IMPORT_EVENTS),
            row("*", "/api/v1/trace/imports/**", IMPORT_EVENTS),
            row("*", "/api/v1/trace/identity/**", CURATE_IDENTITY));

    private Permissions() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /** The permission that a request needs; empty when no row names it. */
    public static Optional<Permission> needed(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return ROWS.stream()
                .filter(row -> row.names(method, parsed))
                .min(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .map(Row::permission);
    }

    private static Row row(String method, String pattern, Permission permission) {
        return new Row(method, PathPatternParser.defaultInstance.parse(pattern), permission);
    }
}
