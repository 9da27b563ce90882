package org.hilo.engine.rule;

import java.util.Arrays;

/** A condition made ready to be held against one event after another. */
final class Matcher {
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
                condition.traits().stream().map(trait -> Check.of(trait, names)).toArray(Check[]::new);
    }

    /** Whether events of the activity may fulfil the condition. */
    boolean concerns(int activity) {
        return activities[activity];
    }

    /** Whether every event of a right activity fulfils the condition. */
    boolean isPlain() {
        return checks.length == 0;
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
}
