package org.hilo.trace.selection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hilo.engine.Comparison;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.PromiseState;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.web.Shell;

/** Filters and their problems in the reader's language. */
public final class FilterWords {
    private final Shell shell;

    public FilterWords(Shell shell) {
        this.shell = shell;
    }

    public String of(Filter filter) {
        return switch (filter) {
            case Filter.All() -> t("all");
            case Filter.During(var from, var until) -> t("during", "from", time(from), "until", time(until));
            case Filter.Started(var from, var until) -> t("started", "from", time(from), "until", time(until));
            case Filter.StartsWith(var activities) -> t("starts", "activities", named(activities));
            case Filter.EndsWith(var activities) -> t("ends", "activities", named(activities));
            case Filter.Attribute(var name, var values) -> t("attribute", "name", name, "values", names(values));
            case Filter.AttributeNumber(var name, var comparison, var limit) ->
                t("number", "name", name, "comparison", comparison(comparison), "limit", number(limit));
            case Filter.Passed(var activities) -> t("passed", "activities", named(activities));
            case Filter.Then(var from, var to) -> t("then", "from", named(from), "to", named(to));
            case Filter.Directly(var from, var to) -> t("directly", "from", named(from), "to", named(to));
            case Filter.Waited(var from, var to, var comparison, var duration) ->
                t(
                        "waited",
                        "from",
                        named(from),
                        "to",
                        named(to),
                        "comparison",
                        comparison(comparison),
                        "duration",
                        length(duration));
            case Filter.Handed(var from, var to, var comparison, var duration) ->
                handed(from, to, comparison, duration);
            case Filter.Area(var areas) ->
                t("area", "areas", areas.stream().map(this::area).collect(Collectors.joining(", ")));
            case Filter.Channel(var channels) -> t("channel", "channels", names(channels));
            case Filter.Score(var comparison, var limit) ->
                t("score", "comparison", comparison(comparison), "limit", number(limit));
            case Filter.Took(var comparison, var duration) ->
                t("took", "comparison", comparison(comparison), "duration", length(duration));
            case Filter.Exactly(var activities) ->
                t(
                        "exactly",
                        "first",
                        named(activities.getFirst()),
                        "last",
                        named(activities.getLast()),
                        "steps",
                        activities.size());
            case Filter.Promised(var state, var promise) -> t("promised", "state", state(state), "promise", promise);
            case Filter.Journeys(var ids) -> t("journeys", "first", ids.getFirst(), "count", ids.size());
            case Filter.Repeated(var activities) ->
                activities.isEmpty() ? t("repeated_any") : t("repeated", "activities", named(activities));
            case Filter.Returned(var areas) ->
                areas.isEmpty() ? t("returned_any") : t("returned", "areas", names(areas));
            case Filter.Unnoticed() -> t("unnoticed");
            case Filter.And(var filters) -> joined(filters, "and");
            case Filter.Or(var filters) -> joined(filters, "or");
            case Filter.Not(var inner) -> not(inner);
        };
    }

    /** What is wrong with a filter text, and what is allowed. */
    public String problem(FilterProblem problem) {
        return shell.t("problem.trace.filter", arguments(problem));
    }

    /** The same for a program, in the language that it asks for. */
    public static Problem problem(FilterProblem problem, String field) {
        Problem told = Problem.invalid("trace.filter", field);
        Object[] arguments = arguments(problem);
        for (int i = 0; i < arguments.length; i += 2) {
            told = told.argument((String) arguments[i], arguments[i + 1]);
        }
        return told;
    }

    private static Object[] arguments(FilterProblem problem) {
        String nearest = problem.nearest();
        return new Object[] {
            "kind",
            problem.kind().name(),
            "position",
            problem.position() + 1,
            "found",
            problem.isAtEnd() ? "" : problem.found().replace("\"", ""),
            "atEnd",
            problem.isAtEnd() ? "yes" : "no",
            "expected",
            problem.expected().name(),
            "allowed",
            problem.allowed(),
            "hasNearest",
            nearest == null ? "no" : "yes",
            "nearest",
            nearest == null ? "" : nearest
        };
    }

    private String handed(String from, String to, Comparison comparison, Duration duration) {
        if (comparison == Comparison.AT_LEAST && duration.isZero()) {
            return t("handed", "from", area(from), "to", area(to));
        }
        return t(
                "handed_waiting",
                "from",
                area(from),
                "to",
                area(to),
                "comparison",
                comparison(comparison),
                "duration",
                length(duration));
    }

    private String not(Filter inner) {
        return switch (inner) {
            case Filter.Passed(var activities) -> t("not_passed", "activities", named(activities));
            case Filter.Directly(var from, var to) -> t("not_directly", "from", named(from), "to", named(to));
            default -> t("not", "filter", within(inner));
        };
    }

    private String joined(List<Filter> filters, String word) {
        // a list has as many parts as somebody wrote, so the message joins two at a time
        return filters.stream()
                .skip(1)
                .map(this::within)
                .reduce(of(filters.getFirst()), (first, second) -> t(word, "first", first, "second", second));
    }

    /** As a later part of a sentence: in small letters, unless it begins with a name out of the data. */
    private String within(Filter filter) {
        String text = of(filter);
        boolean named = filter instanceof Filter.Attribute || filter instanceof Filter.AttributeNumber;
        return named || text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private String comparison(Comparison comparison) {
        return comparison.name();
    }

    private String state(PromiseState state) {
        return state.name();
    }

    private String area(String area) {
        return area.isEmpty() ? t("unknown_area") : area;
    }

    private String names(List<String> names) {
        return String.join(", ", names);
    }

    /** In quotes, so that an activity's words do not run into the sentence. */
    private String named(String activity) {
        return t("named", "name", activity);
    }

    private String named(List<String> activities) {
        return activities.stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String number(double number) {
        return shell.format().number(number, number == Math.rint(number) ? 0 : 1);
    }

    private String length(Duration duration) {
        return shell.format().duration(duration);
    }

    private String time(Instant time) {
        return shell.format().date(time);
    }

    private String t(String key, Object... arguments) {
        return shell.t("trace.selection.filter." + key, arguments);
    }
}
