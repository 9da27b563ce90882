package org.hilo.engine.rule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.jspecify.annotations.Nullable;

/** Conditions and links read word by word. */
final class SlowConditions {
    private SlowConditions() {}

    static boolean holds(Condition condition, Event event) {
        return (condition.activities().isEmpty() || condition.activities().contains(event.activity()))
                && condition.traits().stream().allMatch(trait -> holds(trait, event));
    }

    private static boolean holds(Trait trait, Event event) {
        return switch (trait) {
            case Trait.Area(var areas) -> areas.contains(Objects.requireNonNullElse(event.area(), ""));
            case Trait.Channel(var channels) -> event.channel() != null && channels.contains(event.channel());
            case Trait.Attribute(var name, var values) ->
                switch (event.attributes().get(name)) {
                    case null -> false;
                    case Value.Number(double number) ->
                        values.stream().anyMatch(value -> isNumber(value) && Double.parseDouble(value) == number);
                    case Value other -> values.contains(other.text());
                };
            case Trait.AttributeNumber(var name, var comparison, double limit) ->
                event.attributes().get(name) instanceof Value.Number(double number) && comparison.holds(number, limit);
            case Trait.Has(var name) -> event.attributes().containsKey(name);
            case Trait.Score(var comparison, double limit) ->
                event.score() != null && comparison.holds(event.score(), limit);
            case Trait.Not(var denied) -> !holds(denied, event);
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9.]+");
    }

    static boolean linked(Template.Pair pair, Event first, Event second) {
        return pair.links().stream().allMatch(link -> linked(link, first, second));
    }

    private static boolean linked(Link link, Event first, Event second) {
        return switch (link) {
            case Link.SameObject(var type) -> ids(type, first).stream().anyMatch(ids(type, second)::contains);
            case Link.SameValue(var ofSecond, var ofFirst) -> {
                String value = value(ofSecond, second);
                yield value != null && value.equals(value(ofFirst, first));
            }
            case Link.OtherValue(var field) -> {
                String one = value(field, first);
                String other = value(field, second);
                yield one != null && other != null && !one.equals(other);
            }
        };
    }

    private static List<String> ids(String type, Event event) {
        return event.references().stream()
                .filter(reference -> reference.type().equals(type))
                .map(Reference::id)
                .toList();
    }

    private static @Nullable String value(Field field, Event event) {
        return switch (field) {
            case Field.Area() -> event.area();
            case Field.Channel() -> event.channel();
            case Field.Attribute(var name) -> event.attributes().get(name) instanceof Value value ? value.text() : null;
        };
    }

    /** The time that an attribute carries; null when there is none. */
    static @Nullable Instant time(String attribute, Event event) {
        return event.attributes().get(attribute) instanceof Value.Time(Instant time) ? time : null;
    }
}
