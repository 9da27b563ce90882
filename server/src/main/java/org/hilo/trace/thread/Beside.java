package org.hilo.trace.thread;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a journey beside those of the one that it is held against, told apart with the fewest changes (Levenshtein
 * 1966, found as by Wagner and Fischer 1974). An exchange is a step that is missing and one that is more.
 */
public record Beside(List<Step> steps) {
    /** Cells of the table of changes: two journeys of two thousand steps, 16 MB for a moment. */
    private static final long CELLS = 4_000_000;

    public Beside {
        steps = List.copyOf(steps);
    }

    public enum Kind {
        SAME,
        MORE,
        MISSING
    }

    /** One step of either. */
    public record Step(String activity, Kind kind) {}

    /** Null where both are so long that nobody would read it. */
    static @Nullable Beside of(List<String> activities, List<String> asked) {
        if ((activities.size() + 1L) * (asked.size() + 1L) > CELLS) {
            return null;
        }
        int[][] changes = changes(activities, asked);
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < activities.size() && j < asked.size()) {
            boolean isSame = activities.get(i).equals(asked.get(j));
            if (isSame && changes[i][j] == changes[i + 1][j + 1]) {
                steps.add(new Step(activities.get(i++), Kind.SAME));
                j++;
            } else if (changes[i][j] == 1 + changes[i + 1][j]) {
                steps.add(new Step(activities.get(i++), Kind.MORE));
            } else if (changes[i][j] == 1 + changes[i][j + 1]) {
                steps.add(new Step(asked.get(j++), Kind.MISSING));
            } else {
                // an exchange last: of as many changes, those that leave most steps the same
                steps.add(new Step(asked.get(j++), Kind.MISSING));
                steps.add(new Step(activities.get(i++), Kind.MORE));
            }
        }
        activities.subList(i, activities.size()).forEach(activity -> steps.add(new Step(activity, Kind.MORE)));
        asked.subList(j, asked.size()).forEach(activity -> steps.add(new Step(activity, Kind.MISSING)));
        return new Beside(steps);
    }

    public boolean isSame() {
        return steps.stream().allMatch(step -> step.kind() == Kind.SAME);
    }

    /** The activities of one kind, in order. */
    public List<String> all(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::activity)
                .toList();
    }

    /** The fewest changes that make the rest of the one from i on the rest of the other from j on. */
    private static int[][] changes(List<String> one, List<String> other) {
        int[][] changes = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size(); i >= 0; i--) {
            for (int j = other.size(); j >= 0; j--) {
                changes[i][j] = i == one.size() || j == other.size()
                        ? one.size() - i + other.size() - j
                        : changes(changes, i, j, one.get(i).equals(other.get(j)));
            }
        }
        return changes;
    }

    private static int changes(int[][] known, int i, int j, boolean isSame) {
        return isSame
                ? known[i + 1][j + 1]
                : 1 + Math.min(known[i + 1][j + 1], Math.min(known[i + 1][j], known[i][j + 1]));
    }
}
