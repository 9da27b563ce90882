package org.hilo.engine.rule;

import java.util.List;

/**
 * Which events count: those of one of the activities (of any, when none is named) that have all of the traits.
 */
public record Condition(List<String> activities, List<Trait> traits) {
    public Condition {
        activities = RuleLimits.atMost(activities, RuleLimits.MOST_NAMES, "activities");
        traits = RuleLimits.atMost(traits, RuleLimits.MOST_PARTS, "traits");
    }

    /** Events of one of these activities. */
    public static Condition of(String... activities) {
        return new Condition(List.of(activities), List.of());
    }

    /** Whether it looks at nothing but activities and areas. */
    boolean isOfSequence() {
        return traits.stream()
                .map(trait -> trait instanceof Trait.Not(var denied) ? denied : trait)
                .allMatch(Trait.Area.class::isInstance);
    }

    /** The text form. */
    @Override
    public String toString() {
        return RuleText.of(this);
    }
}
