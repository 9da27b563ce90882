package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in rules, numbered in order of appearance, so that events are compared by numbers. */
final class RuleNames {
    /** Number of every name that no rule mentions. */
    static final int OTHER = 0;

    private final Map<String, Integer> activities = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private final List<String> objectTypes = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();

    RuleNames(List<Rule> rules) {
        rules.forEach(this::collect);
    }

    private void collect(Rule rule) {
        switch (rule.template()) {
            case Template.Occurs(var frequency, int n, var event) -> collect(event);
            case Template.Init(var event) -> collect(event);
            case Template.End(var event) -> collect(event);
            case Template.Choice(boolean exclusive, var one, var other) -> {
                collect(one);
                collect(other);
            }
            case Template.Pair(var relation, var first, var second, var links) -> {
                collect(first);
                collect(second);
                links.forEach(this::collect);
            }
        }
        collect(rule.window().earliest());
        collect(rule.window().latest());
    }

    private void collect(Condition condition) {
        condition.activities().forEach(name -> number(activities, name));
        condition.traits().forEach(this::collect);
    }

    private void collect(Trait trait) {
        switch (trait) {
            case Trait.Area(var names) -> names.forEach(name -> number(areas, name));
            case Trait.Channel(var names) -> names.forEach(name -> number(channels, name));
            case Trait.Attribute(var name, var values) -> place(attributes, name);
            case Trait.AttributeNumber(var name, var comparison, double limit) -> place(attributes, name);
            case Trait.Has(var name) -> place(attributes, name);
            case Trait.Score score -> {}
            case Trait.Not(var denied) -> collect(denied);
        }
    }

    private void collect(Link link) {
        switch (link) {
            case Link.SameObject(var type) -> place(objectTypes, type);
            case Link.SameValue(var second, var first) -> {
                collect(second);
                collect(first);
            }
            case Link.OtherValue(var field) -> collect(field);
        }
    }

    private void collect(Field field) {
        if (field instanceof Field.Attribute(var name)) {
            place(attributes, name);
        }
    }

    private void collect(@Nullable Bound bound) {
        if (bound instanceof Bound.Its its) {
            place(attributes, its.attribute());
        }
    }

    private static void number(Map<String, Integer> numbers, String name) {
        numbers.putIfAbsent(name, OTHER + 1 + numbers.size());
    }

    private static void place(List<String> places, String name) {
        if (!places.contains(name)) {
            places.add(name);
        }
    }

    int activity(String name) {
        return activities.getOrDefault(name, OTHER);
    }

    int area(String name) {
        return areas.getOrDefault(name, OTHER);
    }

    int channel(String name) {
        return channels.getOrDefault(name, OTHER);
    }

    /** One more than the largest number of an activity. */
    int activityEnd() {
        return OTHER + 1 + activities.size();
    }

    /** Marks the numbers of the names, moved by one so that NONE has a place. */
    boolean[] areaMarks(List<String> names) {
        boolean[] marks = new boolean[OTHER + 2 + areas.size()];
        // the empty name stands for events without area
        names.forEach(name -> marks[(name.isEmpty() ? RuleEvent.NONE : area(name)) + 1] = true);
        return marks;
    }

    /** Marks the numbers of the names, moved by one so that NONE has a place. */
    boolean[] channelMarks(List<String> names) {
        boolean[] marks = new boolean[OTHER + 2 + channels.size()];
        names.forEach(name -> marks[channel(name) + 1] = true);
        return marks;
    }

    int attribute(String name) {
        return attributes.indexOf(name);
    }

    int objectType(String name) {
        return objectTypes.indexOf(name);
    }

    List<String> attributes() {
        return List.copyOf(attributes);
    }

    List<String> objectTypes() {
        return List.copyOf(objectTypes);
    }
}
