package org.hilo.engine.rule;

import static java.util.stream.Collectors.joining;
import static org.hilo.engine.text.Figures.quoted;

import java.util.List;
import java.util.Map;
import org.hilo.engine.Comparison;
import org.hilo.engine.Value;
import org.hilo.engine.text.Figures;
import org.jspecify.annotations.Nullable;

/** Writes rules as the text that {@link RuleParser} reads. */
final class RuleText {
    private RuleText() {}

    static String of(Rules rules) {
        StringBuilder text = new StringBuilder("zone " + quoted(rules.zone().getId()) + "\n");
        for (Map.Entry<String, Calendar> calendar : rules.calendars().entrySet()) {
            text.append("calendar ")
                    .append(quoted(calendar.getKey()))
                    .append(" = ")
                    .append(calendar.getValue())
                    .append('\n');
        }
        rules.rules().forEach(rule -> text.append(rule).append('\n'));
        return text.toString();
    }

    static String of(Rule rule) {
        String window = of(rule.window());
        String calendar = rule.calendar();
        return "rule " + quoted(rule.name()) + " = " + of(rule.template()) + (window.isEmpty() ? "" : " " + window)
                + (calendar == null ? "" : " in " + quoted(calendar));
    }

    private static String of(Template template) {
        return switch (template) {
            case Template.Occurs(var frequency, int n, var event) -> frequency.words() + " " + n + " " + of(event);
            case Template.Init(var event) -> "init " + of(event);
            case Template.End(var event) -> "end " + of(event);
            case Template.Choice(boolean exclusive, var one, var other) ->
                (exclusive ? "exclusive choice " : "choice ") + of(one) + " or " + of(other);
            case Template.Pair(var relation, var first, var second, var links) ->
                relation.words() + " " + of(first) + (relation.isUnordered() ? " with " : " -> ") + of(second)
                        + links.stream().map(link -> " " + of(link)).collect(joining());
        };
    }

    static String of(Condition condition) {
        String activities = condition.activities().isEmpty() ? "any" : names(condition.activities());
        return condition.traits().isEmpty()
                ? activities
                : activities + " where "
                        + condition.traits().stream().map(RuleText::of).collect(joining(" and "));
    }

    private static String of(Trait trait) {
        return switch (trait) {
            case Trait.Area(var areas) ->
                "area " + areas.stream().map(RuleText::area).collect(joining(", "));
            case Trait.Channel(var channels) -> "channel " + names(channels);
            case Trait.Attribute(var name, var values) -> "attribute " + quoted(name) + " = " + names(values);
            case Trait.AttributeNumber(var name, var comparison, double limit) ->
                "attribute " + quoted(name) + than(comparison, limit);
            case Trait.Has(var name) -> "has " + quoted(name);
            case Trait.Score(var comparison, double limit) -> "score" + than(comparison, limit);
            case Trait.Not(var denied) -> "not " + of(denied);
        };
    }

    static String of(Link link) {
        return switch (link) {
            case Link.SameObject(var type) -> "same " + quoted(type);
            case Link.SameValue(var second, var first) ->
                second.equals(first) ? "same " + of(second) : of(second) + " = first " + of(first);
            case Link.OtherValue(var field) -> "other " + of(field);
        };
    }

    static String of(Field field) {
        return switch (field) {
            case Field.Area() -> "area";
            case Field.Channel() -> "channel";
            case Field.Attribute(var name) -> "attribute " + quoted(name);
        };
    }

    static String of(Window window) {
        Bound earliest = window.earliest();
        Bound latest = window.latest();
        if (earliest != null && latest != null) {
            return "between " + of(earliest) + " and " + of(latest);
        }
        if (earliest != null) {
            return "not before " + of(earliest);
        }
        return latest == null ? "" : by(latest) + of(latest);
    }

    private static String by(@Nullable Bound latest) {
        return latest instanceof Bound.After ? "within " : "by ";
    }

    static String of(Bound bound) {
        return switch (bound) {
            case Bound.After(var span) -> of(span);
            case Bound.Its(var attribute, var side, var span, boolean wholeDay) ->
                distance(side, span) + (wholeDay ? "the day of its " : "its ") + quoted(attribute);
        };
    }

    private static String distance(Bound.Side side, Span span) {
        return switch (side) {
            case AT -> "";
            case BEFORE -> of(span) + " before ";
            case AFTER -> of(span) + " after ";
        };
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Working(var duration) -> Figures.text(duration);
            case Span.Workdays(int days) -> days + (days == 1 ? " workday" : " workdays");
        };
    }

    private static String than(Comparison comparison, double limit) {
        return " " + comparison.sign() + " " + new Value.Number(limit).text();
    }

    private static String names(List<String> names) {
        return names.stream().map(Figures::quoted).collect(joining(", "));
    }

    private static String area(String area) {
        return area.isEmpty() ? "unknown" : quoted(area);
    }
}
