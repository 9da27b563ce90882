package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.hilo.engine.conform.Deviation.Kind;

/** Tells the kinds of deviations from the moves of an alignment. */
final class Deviations {
    private Deviations() {}

    /**
     * A move of the model and a step left over that bear the same name are one thing out of order; then, a step left over is
     * repeated when another one of its name was matched, else unexpected; a move of the model left over was skipped.
     *
     * @param name what a step is called in the model, or its activity
     */
    static List<Deviation> of(List<Move> moves, IntFunction<String> name) {
        if (moves.stream().allMatch(Move.Both.class::isInstance)) {
            return List.of();
        }
        Set<String> matched = new HashSet<>();
        Map<String, Integer> wanted = new HashMap<>();
        Map<String, Integer> leftOver = new HashMap<>();
        for (Move move : moves) {
            switch (move) {
                case Move.Both both -> matched.add(both.name());
                case Move.ModelOnly model -> wanted.merge(model.name(), 1, Integer::sum);
                case Move.LogOnly log -> leftOver.merge(name.apply(log.step()), 1, Integer::sum);
            }
        }
        Map<String, Integer> elsewhere = new HashMap<>();
        wanted.forEach((what, count) -> elsewhere.put(what, Math.min(count, leftOver.getOrDefault(what, 0))));
        Map<String, Integer> found = new HashMap<>(elsewhere);
        List<Deviation> deviations = new ArrayList<>();
        for (Move move : moves) {
            switch (move) {
                case Move.Both both -> {}
                case Move.ModelOnly(var what, var transition) -> {
                    if (!taken(elsewhere, what)) {
                        deviations.add(new Deviation(Kind.SKIPPED, what, Deviation.NONE));
                    }
                }
                case Move.LogOnly(var step) -> {
                    String what = name.apply(step);
                    Kind kind = taken(found, what)
                            ? Kind.OUT_OF_ORDER
                            : matched.contains(what) ? Kind.REPEATED : Kind.UNEXPECTED;
                    deviations.add(new Deviation(kind, what, step));
                }
            }
        }
        return deviations;
    }

    private static boolean taken(Map<String, Integer> left, String what) {
        int count = left.getOrDefault(what, 0);
        left.put(what, Math.max(0, count - 1));
        return count > 0;
    }
}
