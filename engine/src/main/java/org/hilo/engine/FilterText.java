package org.hilo.engine;

import static java.util.stream.Collectors.joining;
import static org.hilo.engine.text.Figures.quoted;

import java.time.Duration;
import java.util.List;
import org.hilo.engine.text.Figures;

/** Writes filters as the text that {@link FilterParser} reads. */
final class FilterText {
    private FilterText() {}

    static String of(Filter filter) {
        return switch (filter) {
            case Filter.All() -> "all";
            case Filter.During(var from, var until) -> "during " + from + " .. " + until;
            case Filter.Started(var from, var until) -> "started " + from + " .. " + until;
            case Filter.StartsWith(var activities) -> "starts " + names(activities);
            case Filter.EndsWith(var activities) -> "ends " + names(activities);
            case Filter.Attribute(var name, var values) -> "attribute " + quoted(name) + " = " + names(values);
            case Filter.AttributeNumber(var name, var comparison, var limit) ->
                "attribute " + quoted(name) + " " + comparison.sign() + " " + number(limit);
            case Filter.Passed(var activities) -> "passed " + names(activities);
            case Filter.Then(var from, var to) -> "passed " + quoted(from) + " then " + quoted(to);
            case Filter.Directly(var from, var to) -> "passed " + quoted(from) + " then directly " + quoted(to);
            case Filter.Waited(var from, var to, var comparison, var duration) ->
                "waited " + quoted(from) + " -> " + quoted(to) + than(comparison, duration);
            case Filter.Handed(var from, var to, var comparison, var duration) ->
                "handed " + area(from) + " -> " + area(to)
                        + (comparison == Comparison.AT_LEAST && duration.isZero() ? "" : than(comparison, duration));
            case Filter.Area(var areas) ->
                "area " + areas.stream().map(FilterText::area).collect(joining(", "));
            case Filter.Channel(var channels) -> "channel " + names(channels);
            case Filter.Score(var comparison, var limit) -> "score " + comparison.sign() + " " + number(limit);
            case Filter.Took(var comparison, var duration) -> "took" + than(comparison, duration);
            case Filter.Exactly(var activities) ->
                "variant " + activities.stream().map(Figures::quoted).collect(joining(" "));
            case Filter.Promised(var state, var promise) -> word(state) + " " + quoted(promise);
            case Filter.Journeys(var ids) -> "journey " + names(ids);
            case Filter.Repeated(var activities) -> any("repeated", activities);
            case Filter.Returned(var areas) -> any("returned", areas);
            case Filter.Unnoticed() -> "unnoticed";
            case Filter.And(var filters) -> joined(filters, " and ");
            case Filter.Or(var filters) -> joined(filters, " or ");
            case Filter.Not(var inner) -> "not " + part(inner);
        };
    }

    static String word(PromiseState state) {
        return switch (state) {
            case KEPT -> "kept";
            case LATE -> "late";
            case NEVER -> "never";
            case OPEN -> "open";
        };
    }

    private static String any(String word, List<String> names) {
        return names.isEmpty() ? word : word + " " + names(names);
    }

    private static String names(List<String> texts) {
        return texts.stream().map(Figures::quoted).collect(joining(", "));
    }

    private static String area(String area) {
        return area.isEmpty() ? "unknown" : quoted(area);
    }

    private static String than(Comparison comparison, Duration duration) {
        return " " + comparison.sign() + " " + Figures.text(duration);
    }

    private static String joined(List<Filter> filters, String word) {
        return filters.stream().map(FilterText::part).collect(joining(word));
    }

    private static String part(Filter filter) {
        return filter instanceof Filter.And || filter instanceof Filter.Or ? "(" + of(filter) + ")" : of(filter);
    }

    private static String number(double number) {
        return new Value.Number(number).text();
    }
}
