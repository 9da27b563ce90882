package org.hilo.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of journeys: what must hold, when it counts, and in which calendar time is counted. {@code toString} gives the text
 * form that {@link Rules#parse} reads; the grammar is docs/reference/rules.md.
 *
 * @param calendar name of a calendar of the same {@link Rules}; null counts every hour
 */
public record Rule(
        String name,
        Template template,
        Window window,
        @Nullable String calendar) {
    public Rule {
        List<String> mistakes = new ArrayList<>();
        if (name.isBlank()) {
            mistakes.add("a rule needs a name");
        }
        boolean placed = template instanceof Template.Init || template instanceof Template.End;
        if (placed && !window.equals(Window.ANY)) {
            mistakes.add("the first or last event of a journey has no time window");
        }
        if (calendar != null && window.equals(Window.ANY)) {
            mistakes.add("a calendar counts the time of a window, and there is none");
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
    }

    /** A rule that counts every hour. */
    public Rule(String name, Template template, Window window) {
        this(name, template, window, null);
    }

    /** Whether nothing but activities, areas and their order decides it, so that journeys alike in these fare alike. */
    public boolean isOfSequence() {
        return window.equals(Window.ANY) && template.isOfSequence();
    }

    /** Whether the sequence and the times of a journey decide it, and it can be told of many journeys at once. */
    public boolean isOfTimes() {
        boolean isTold =
                switch (template) {
                    case Template.Occurs occurs -> !window.equals(Window.ANY);
                    case Template.Pair pair -> pair.links().isEmpty();
                    case Template.Init init -> false;
                    case Template.End end -> false;
                    case Template.Choice choice -> false;
                };
        return isTold && window.isRelative() && template.isOfSequence();
    }

    /** The same rule for journeys of which all events refer to one object of the type: what is linked by it always is. */
    public Rule withinOne(String type) {
        return template instanceof Template.Pair pair
                ? new Rule(name, pair.without(new Link.SameObject(type)), window, calendar)
                : this;
    }

    /** The text form. */
    @Override
    public String toString() {
        return RuleText.of(this);
    }
}
