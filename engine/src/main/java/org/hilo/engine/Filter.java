package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hilo.engine.text.Figures;

/**
 * Selects whole journeys: what any step of a journey fulfils, the journey fulfils. {@code toString} gives the text form
 * that {@link #parse} reads; the grammar is docs/reference/filters.md.
 */
public sealed interface Filter {

    /** Reads the text form; days begin in UTC. */
    static Filter parse(String text) {
        return FilterParser.parse(text, ZoneOffset.UTC);
    }

    /** Reads the text form; days begin in the zone. */
    static Filter parse(String text, ZoneId zone) {
        return FilterParser.parse(text, zone);
    }

    static Filter all() {
        return new All();
    }

    default Filter and(Filter other) {
        return and(List.of(this, other));
    }

    default Filter or(Filter other) {
        return new Or(List.of(this, other));
    }

    default Filter negate() {
        return new Not(this);
    }

    /** Every one of the filters; {@link All} when there is none. */
    static Filter and(List<Filter> filters) {
        List<Filter> real = filters.stream().filter(f -> !(f instanceof All)).toList();
        return switch (real.size()) {
            case 0 -> all();
            case 1 -> real.getFirst();
            default -> new And(real);
        };
    }

    /** Every journey. */
    record All() implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step lies in [from, until). */
    record During(Instant from, Instant until) implements Filter {
        public During {
            FilterLimits.period(from, until);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The first step lies in [from, until). */
    record Started(Instant from, Instant until) implements Filter {
        public Started {
            FilterLimits.period(from, until);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The first step is one of these activities. */
    record StartsWith(List<String> activities) implements Filter {
        public StartsWith {
            activities = FilterLimits.some(activities);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The last step is one of these activities. */
    record EndsWith(List<String> activities) implements Filter {
        public EndsWith {
            activities = FilterLimits.some(activities);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step carries the attribute with one of these values, in text form. */
    record Attribute(String name, List<String> values) implements Filter {
        public Attribute {
            values = FilterLimits.some(values);
        }

        /** Those of the values that are numbers. */
        public double[] numbers() {
            return values.stream()
                    .flatMap(value -> Figures.number(value).stream())
                    .mapToDouble(number -> number)
                    .toArray();
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step carries the attribute as a number in this relation to the limit. */
    record AttributeNumber(String name, Comparison comparison, double limit) implements Filter {
        public AttributeNumber {
            if (comparison == Comparison.EQUAL) {
                throw new IllegalArgumentException("use the attribute filter for equal values");
            }
            limit = FilterLimits.number(limit);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step is one of these activities. */
    record Passed(List<String> activities) implements Filter {
        public Passed {
            activities = FilterLimits.some(activities);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step {@code from} is followed, at once or later, by a step {@code to}. */
    record Then(String from, String to) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step {@code from} is directly followed by a step {@code to}. */
    record Directly(String from, String to) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step {@code from} is directly followed by {@code to}, and the time between stands in this relation. */
    record Waited(String from, String to, Comparison comparison, Duration duration) implements Filter {
        public Waited {
            duration = FilterLimits.duration(duration);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step of area {@code from} is directly followed by one of {@code to}, the time between in this relation. */
    record Handed(String from, String to, Comparison comparison, Duration duration) implements Filter {
        public Handed {
            duration = FilterLimits.duration(duration);
        }

        public Handed(String from, String to) {
            this(from, to, Comparison.AT_LEAST, Duration.ZERO);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step lies in one of these areas; {@link Handoff#UNKNOWN_AREA} means a step without area. */
    record Area(List<String> areas) implements Filter {
        public Area {
            areas = FilterLimits.some(areas);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some step came by one of these channels. */
    record Channel(List<String> channels) implements Filter {
        public Channel {
            channels = FilterLimits.some(channels);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some score stands in this relation to the limit. */
    record Score(Comparison comparison, double limit) implements Filter {
        public Score {
            limit = FilterLimits.number(limit);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The time from first to last step stands in this relation. */
    record Took(Comparison comparison, Duration duration) implements Filter {
        public Took {
            duration = FilterLimits.duration(duration);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The activities of the journey are exactly these, in this order. */
    record Exactly(List<String> activities) implements Filter {
        public Exactly {
            activities = FilterLimits.some(activities);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The promise of this name, among those of the log, came to this state at least once. */
    record Promised(PromiseState state, String promise) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The journey is one of these, by its own id or that of its object. */
    record Journeys(List<String> ids) implements Filter {
        public Journeys {
            ids = FilterLimits.some(ids);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** One of these activities, any where none is named, happened at least twice. */
    record Repeated(List<String> activities) implements Filter {
        public Repeated {
            activities = List.copyOf(activities);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The journey came back to one of these areas, any where none is named, after steps of another known area. */
    record Returned(List<String> areas) implements Filter {
        public Returned {
            areas = List.copyOf(areas);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The customer had to notice nothing: nothing happened twice, and no promise of the log was late or is overdue. */
    record Unnoticed() implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Every one of at least two. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = FilterLimits.several(filters);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Some one of at least two. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = FilterLimits.several(filters);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** The journeys that the filter does not select. */
    record Not(Filter filter) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }
}
