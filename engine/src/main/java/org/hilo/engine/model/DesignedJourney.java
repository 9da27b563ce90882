package org.hilo.engine.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A journey as it was designed: stages one after another, touchpoints in each, what may be left out or come again, and how long
 * the customer may wait. {@code toString} gives the text form that {@link #parse} reads; the grammar is
 * docs/reference/designs.md. What cannot be is refused with all mistakes at once ({@link DesignProblem}).
 *
 * @param unclaimed what an activity means that no touchpoint claims
 */
public record DesignedJourney(String name, Unclaimed unclaimed, List<Stage> stages) {

    /** What the design says about activities that no touchpoint claims. */
    public enum Unclaimed {
        /** Nothing: such steps are passed over. */
        IGNORED,
        /** They must not happen. */
        UNEXPECTED
    }

    /** A part of the journey with a name of its own; its parts follow one another. */
    public record Stage(String name, List<Part> parts) {
        public Stage {
            parts = List.copyOf(parts);
        }
    }

    /** What stands at one place of a stage. */
    public sealed interface Part {
        /** The touchpoints in it, in order. */
        List<Touchpoint> touchpoints();
    }

    /**
     * Where customer and company meet.
     *
     * @param activities those that count as the touchpoint, each for itself
     * @param optional whether it may be left out
     * @param repeatable whether it may come several times in a row
     */
    public record Touchpoint(
            String name, List<String> activities, boolean optional, boolean repeatable, List<Limit> limits)
            implements Part {
        public Touchpoint {
            activities = List.copyOf(activities);
            limits = List.copyOf(limits);
        }

        /** Must happen once, as the activity of the same name, whenever it likes. */
        public static Touchpoint of(String name) {
            return new Touchpoint(name, List.of(name), false, false, List.of());
        }

        @Override
        public List<Touchpoint> touchpoints() {
            return List.of(this);
        }
    }

    /** All of the touchpoints, in any order. */
    public record AnyOrder(List<Touchpoint> touchpoints) implements Part {
        public AnyOrder {
            touchpoints = List.copyOf(touchpoints);
        }
    }

    /** Exactly one of the touchpoints; none, if one of them is optional. */
    public record OneOf(List<Touchpoint> touchpoints) implements Part {
        public OneOf {
            touchpoints = List.copyOf(touchpoints);
        }
    }

    /**
     * The longest that a touchpoint may keep the customer waiting.
     *
     * @param since the touchpoint that the time runs from; null for the nearest one before that happened
     */
    public record Limit(Duration most, @Nullable String since) {}

    public DesignedJourney {
        stages = List.copyOf(stages);
        DesignCheck.of(name, stages);
    }

    /** Reads the text form. */
    public static DesignedJourney parse(String text) {
        return DesignParser.parse(text);
    }

    /** All touchpoints, in the order of the design. */
    public List<Touchpoint> touchpoints() {
        return stages.stream()
                .flatMap(stage -> stage.parts().stream())
                .flatMap(part -> part.touchpoints().stream())
                .toList();
    }

    /** All parts of all stages, in order. */
    public Stream<Part> parts() {
        return stages.stream().flatMap(stage -> stage.parts().stream());
    }

    /** The same as a Petri net, whose transitions bear the names of touchpoints. */
    public PetriNet toPetriNet() {
        return new DesignNet().of(this);
    }

    @Override
    public String toString() {
        return DesignText.of(this);
    }
}
