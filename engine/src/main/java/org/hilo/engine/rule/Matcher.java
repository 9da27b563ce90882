package org.hilo.engine.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hilo.engine.text.Figures;

/** A condition made ready to be held against one event after another. */
final class Matcher {
    private interface Check {
        boolean holds(RuleEvent event);
    }

    /** By number of activity. */
    private final boolean[] activities;

    private final Check[] checks;

    Matcher(Condition condition, RuleNames names) {
        this.activities = new boolean[names.activityEnd()];
        Arrays.fill(activities, condition.activities().isEmpty());
        for (String activity : condition.activities()) {
            activities[names.activity(activity)] = true;
        }
        this.checks =
                condition.traits().stream().map(trait -> check(trait, names)).toArray(Check[]::new);
    }

    /** Whether events of the activity may fulfil the condition. */
    boolean concerns(int activity) {
        return activities[activity];
    }

    /** Whether the event, whose activity is known to be right, has all traits. */
    boolean hasTraits(RuleEvent event) {
        for (Check check : checks) {
            if (!check.holds(event)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the event fulfils the whole condition. */
    boolean holds(RuleEvent event) {
        return concerns(event.activity()) && hasTraits(event);
    }

    private static Check check(Trait trait, RuleNames names) {
        return switch (trait) {
            case Trait.Area(var areas) -> {
                boolean[] marks = names.areaMarks(areas);
                yield event -> marks[event.area() + 1];
            }
            case Trait.Channel(var channels) -> {
                boolean[] marks = names.channelMarks(channels);
                yield event -> marks[event.channel() + 1];
            }
            case Trait.Attribute(var name, var values) -> attribute(names.attribute(name), values);
            case Trait.AttributeNumber(var name, var comparison, double limit) -> {
                int place = names.attribute(name);
                yield event -> comparison.holds(event.attributeNumber(place), limit);
            }
            case Trait.Has(var name) -> {
                int place = names.attribute(name);
                yield event -> event.hasAttribute(place);
            }
            case Trait.Score(var comparison, double limit) -> event -> comparison.holds(event.score(), limit);
            case Trait.Not(var denied) -> {
                Check check = check(denied, names);
                yield event -> !check.holds(event);
            }
        };
    }

    /** Texts are equal by their characters, numbers by their value however it is written. */
    private static Check attribute(int place, List<String> values) {
        Set<String> texts = Set.copyOf(values);
        double[] numbers = values.stream()
                .flatMap(value -> Figures.number(value).stream())
                .mapToDouble(number -> number)
                .toArray();
        return event -> {
            double number = event.attributeNumber(place);
            if (!Double.isNaN(number)) {
                return Arrays.stream(numbers).anyMatch(n -> n == number);
            }
            String text = event.attributeText(place);
            return text != null && texts.contains(text);
        };
    }
}
