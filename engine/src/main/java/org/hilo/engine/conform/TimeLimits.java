package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Touchpoint;

/**
 * Finds the steps between which a design allows a time. The time of a touchpoint that comes several times is that of its first
 * step. It runs from the last step before it of the named touchpoint, or, where none is named, of the nearest part of the design
 * before it of which a step was matched; where there is no such step, nothing is checked.
 */
final class TimeLimits {
    private final List<Part> parts;
    private final Map<String, Integer> partOf = new HashMap<>();
    private final List<Touchpoint> limited;

    TimeLimits(DesignedJourney design) {
        parts = design.parts().toList();
        for (int part = 0; part < parts.size(); part++) {
            for (Touchpoint touchpoint : parts.get(part).touchpoints()) {
                partOf.put(touchpoint.name(), part);
            }
        }
        limited = design.touchpoints().stream()
                .filter(touchpoint -> !touchpoint.limits().isEmpty())
                .toList();
    }

    List<TimeCheck> checks(List<Move> moves) {
        if (limited.isEmpty()) {
            return List.of();
        }
        Map<String, List<Integer>> steps = new HashMap<>();
        for (Move move : moves) {
            if (move instanceof Move.Both both) {
                steps.computeIfAbsent(both.name(), name -> new ArrayList<>()).add(both.step());
            }
        }
        List<TimeCheck> checks = new ArrayList<>();
        for (Touchpoint touchpoint : limited) {
            List<Integer> own = steps.getOrDefault(touchpoint.name(), List.of());
            for (Limit limit : own.isEmpty() ? List.<Limit>of() : touchpoint.limits()) {
                int to = own.getFirst();
                String since = limit.since();
                int from = since == null ? before(touchpoint, steps) : lastBefore(to, since, steps);
                if (from >= 0 && from < to) {
                    checks.add(new TimeCheck(from, to, limit.most(), touchpoint.name()));
                }
            }
        }
        return checks;
    }

    private int before(Touchpoint touchpoint, Map<String, List<Integer>> steps) {
        for (int part = partOf.getOrDefault(touchpoint.name(), 0) - 1; part >= 0; part--) {
            int last = parts.get(part).touchpoints().stream()
                    .flatMap(earlier -> steps.getOrDefault(earlier.name(), List.of()).stream())
                    .mapToInt(step -> step)
                    .max()
                    .orElse(-1);
            if (last >= 0) {
                return last;
            }
        }
        return -1;
    }

    private static int lastBefore(int step, String name, Map<String, List<Integer>> steps) {
        return steps.getOrDefault(name, List.of()).stream()
                .mapToInt(other -> other)
                .filter(other -> other < step)
                .max()
                .orElse(-1);
    }
}
