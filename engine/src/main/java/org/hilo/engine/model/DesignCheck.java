package org.hilo.engine.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.DesignProblem.Kind;
import org.hilo.engine.model.DesignProblem.Mistake;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.text.Figures;
import org.hilo.engine.text.Nearest;
import org.jspecify.annotations.Nullable;

/** What a design must fulfil beside its grammar. */
final class DesignCheck {
    /** More than a picture of a journey holds, and few enough to align with at once. */
    static final int MOST_TOUCHPOINTS = 500;

    /** Every order of a group is a way of its own: twelve touchpoints make 4,096 states. */
    static final int MOST_IN_ANY_ORDER = 12;

    /** One since the touchpoint before and a few since others. */
    static final int MOST_LIMITS = 10;

    /** Ten years. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    /** A mistake and the touchpoint that it stands at, by number in the design; -1 for none. */
    record Found(int touchpoint, Mistake mistake) {}

    private final List<Found> found = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private int number = -1;

    private DesignCheck() {}

    /** @throws DesignProblem with all mistakes */
    static void of(String name, List<Stage> stages) {
        List<Found> found = mistakes(name, stages);
        if (!found.isEmpty()) {
            throw new DesignProblem(found.stream().map(Found::mistake).toList());
        }
    }

    static List<Found> mistakes(String name, List<Stage> stages) {
        DesignCheck check = new DesignCheck();
        check.design(name, stages);
        return check.found;
    }

    private void design(String name, List<Stage> stages) {
        named("a journey", name);
        if (stages.isEmpty()) {
            add(Kind.EMPTY, name, "a journey needs at least one stage");
        }
        List<Touchpoint> all = stages.stream()
                .flatMap(stage -> stage.parts().stream())
                .flatMap(part -> part.touchpoints().stream())
                .toList();
        if (all.size() > MOST_TOUCHPOINTS) {
            add(Kind.TOO_MANY, name, "a journey has at most " + MOST_TOUCHPOINTS + " touchpoints, was " + all.size());
        }
        for (int i = 0; i < all.size(); i++) {
            names.putIfAbsent(all.get(i).name(), i);
        }
        for (Stage stage : stages) {
            named("a stage", stage.name());
            if (stage.parts().isEmpty()) {
                add(Kind.EMPTY, stage.name(), "stage \"" + stage.name() + "\" needs at least one touchpoint");
            }
            stage.parts().forEach(this::part);
        }
    }

    private void part(Part part) {
        int first = number + 1;
        part.touchpoints().forEach(this::touchpoint);
        number = part.touchpoints().isEmpty() ? number : first;
        switch (part) {
            case Touchpoint touchpoint -> {}
            case OneOf(var touchpoints) -> several("\"one of\"", touchpoints, MOST_TOUCHPOINTS);
            case AnyOrder(var touchpoints) -> several("\"any order\"", touchpoints, MOST_IN_ANY_ORDER);
        }
        number = first + part.touchpoints().size() - 1;
    }

    private void several(String what, List<Touchpoint> touchpoints, int most) {
        if (touchpoints.size() < 2) {
            add(Kind.EMPTY, what, what + " needs at least 2 touchpoints, has " + touchpoints.size());
        }
        if (touchpoints.size() > most) {
            add(Kind.TOO_MANY, what, what + " holds at most " + most + " touchpoints, was " + touchpoints.size());
        }
    }

    private void touchpoint(Touchpoint touchpoint) {
        number++;
        String name = touchpoint.name();
        named("a touchpoint", name);
        if (names.getOrDefault(name, number) != number) {
            add(Kind.NAMED_TWICE, name, "touchpoint \"" + name + "\" stands twice; names must differ");
        }
        if (touchpoint.activities().isEmpty()) {
            add(Kind.EMPTY, name, "touchpoint \"" + name + "\" needs at least one activity that counts as it");
        }
        for (String activity : touchpoint.activities()) {
            String other = claims.putIfAbsent(activity, name);
            if (other != null) {
                add(
                        Kind.CLAIMED_TWICE,
                        activity,
                        "activity \"" + activity + "\" counts as touchpoint \"" + other + "\" and as \"" + name
                                + "\"; it may count as one, once");
            }
        }
        if (touchpoint.limits().size() > MOST_LIMITS) {
            add(
                    Kind.TOO_MANY,
                    name,
                    "touchpoint \"" + name + "\" has at most " + MOST_LIMITS + " allowed times, was "
                            + touchpoint.limits().size());
        }
        touchpoint.limits().forEach(limit -> limit(name, limit));
    }

    private void limit(String name, Limit limit) {
        Duration most = limit.most();
        if (most.isNegative() || most.isZero() || most.compareTo(LONGEST) > 0 || most.getNano() % 1_000 != 0) {
            add(
                    Kind.DURATION,
                    name,
                    "the allowed time of \"" + name + "\" must be above 0s and at most " + Figures.text(LONGEST)
                            + ", in whole microseconds, was " + most);
        }
        String since = limit.since();
        if (since == null) {
            return;
        }
        Integer place = names.get(since);
        if (place == null) {
            add(
                    Kind.UNKNOWN_TOUCHPOINT,
                    since,
                    "\"" + name + "\" is allowed a time since \"" + since + "\", which is no touchpoint of the journey",
                    Nearest.to(since, names.keySet()));
        } else if (place >= names.getOrDefault(name, number)) {
            add(
                    Kind.NOT_BEFORE,
                    since,
                    "\"" + name + "\" is allowed a time since \"" + since + "\", which does not stand before it");
        }
    }

    private void named(String what, String name) {
        if (name.isBlank()) {
            add(Kind.EMPTY, name, what + " needs a name");
        }
    }

    private void add(Kind kind, String about, String sentence) {
        add(kind, about, sentence, null);
    }

    private void add(Kind kind, String about, String sentence, @Nullable String nearest) {
        found.add(new Found(number, new Mistake(kind, 0, 0, about, sentence, nearest, "")));
    }
}
