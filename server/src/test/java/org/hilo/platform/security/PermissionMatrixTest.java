package org.hilo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.hilo.platform.TestServer;
import org.hilo.platform.TestServer.Visitor;
import org.hilo.testkit.Approved;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the code has, asked by everybody, on a running server without data. */
class PermissionMatrixTest {

    private static final String ABSENT = "999999";

    private final SoftAssertions found = new SoftAssertions();

    /** A route as the code maps it. */
    record Route(String pattern, String method) implements Comparable<Route> {
        /** An address of it at which nothing is. */
        String path() {
            return pattern.replaceAll("\\{[^/]+}", ABSENT).replace("/**", "/" + ABSENT);
        }

        @Override
        public int compareTo(Route other) {
            return java.util.Comparator.comparing(Route::pattern)
                    .thenComparing(Route::method)
                    .compare(this, other);
        }
    }

    @Test
    void everyRouteStandsInTheTable() {
        for (Route route : routes(TestServer.shared())) {
            assertThat(Permissions.needed(route.method(), route.path()))
                    .as("%s %s has no row in Permissions", route.method(), route.pattern())
                    .isPresent();
        }
    }

    @Test
    @Tag("approved")
    void everybodyIsAnsweredAsTheTableSays() {
        var lines = new ArrayList<String>();
        lines.add("# Who may do what");
        lines.add("");
        lines.add(
                "Written by PermissionMatrixTest from the answers of a running server without data; nobody edits it.");
        lines.add(
                "`in`: let through to a form or an action; `door`: led to the sign-in page. Figures are HTTP statuses.");
        lines.add("");
        lines.add("| route | needs | stranger | leader | analyst | owner | agent | reader |");
        lines.add("|---|---|---|---|---|---|---|---|");
        try (TestServer server = TestServer.start()) {
            for (Route route : routes(server)) {
                lines.add(row(server, route));
            }
        }
        found.assertAll();
        Approved.document("docs/generated/permissions.md", String.join("\n", lines));
    }

    @Test
    void whatIsNotInTheTableIsNotThere() {
        var server = TestServer.shared();
        for (Role role : Role.values()) {
            assertThat(server.as(role).get("/actuator/heapdump").statusCode()).isEqualTo(404);
            assertThat(server.as(role).send("DELETE", "/", "").statusCode()).isEqualTo(404);
        }
    }

    private String row(TestServer server, Route route) {
        Permission needed = Permissions.needed(route.method(), route.path()).orElseThrow();
        var cells = new ArrayList<String>();
        cells.add("`" + route.method() + " " + route.pattern() + "`");
        cells.add(needed.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        cells.add(asked(server.anonymous(), route, needed == Permission.ENTER));
        for (Role role : List.of(Role.LEADER, Role.ANALYST, Role.OWNER, Role.AGENT, Role.READER)) {
            cells.add(asked(server.as(role), route, needed.allows(role)));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private String asked(Visitor visitor, Route route, boolean allowed) {
        var answer = visitor.send(route.method(), route.path(), "");
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        String what = route.method() + " " + route.pattern();
        if (visitor.headers().isEmpty() && !allowed) {
            if (route.pattern().startsWith("/api/")) {
                found.assertThat(status).as(what).isEqualTo(401);
            } else if (route.method().equals("GET")) {
                found.assertThat(status).as(what).isIn(302, 401);
            } else {
                found.assertThat(status).as(what).isEqualTo(403); // without the proof that the form is ours
            }
            return location.startsWith("/sign-in") ? "door" : Integer.toString(status);
        }
        if (!allowed) {
            found.assertThat(status).as(what).isEqualTo(403);
            return "403";
        }
        if (visitor.headers().isEmpty() && !route.method().equals("GET"))
            return "in"; // a form of the door, with its proof
        found.assertThat(status).as(what).isNotIn(401, 403).isLessThan(500);
        return route.method().equals("GET") ? Integer.toString(status) : "in";
    }

    private static Set<Route> routes(TestServer server) {
        var routes = new TreeSet<Route>();
        for (var mapping : server.beans(RequestMappingInfoHandlerMapping.class)) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                for (String pattern : info.getPatternValues()) {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) routes.add(new Route(pattern, "GET"));
                    methods.forEach(method -> routes.add(new Route(pattern, method.name())));
                }
            });
        }
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }
}
