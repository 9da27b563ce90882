package org.hilo.engine.answer;

import java.util.List;
import org.hilo.engine.Count;
import org.hilo.engine.Waiting;

/**
 * How far journeys come on a way of several activities, each of them at once or later after the one before; every journey
 * counts with the first occurrence of each.
 *
 * @param journeys selected journeys, on the way or not
 */
public record Funnel(long journeys, List<Stage> stages) {
    public Funnel {
        stages = List.copyOf(stages);
    }

    /**
     * One activity on the way.
     *
     * @param reached journeys that came so far
     * @param open of those, the ones that went no further but still may: the log ended before their patience did
     * @param abandoned of those, the ones that went no further though their patience has ended
     * @param patienceSeconds how long one may still go on: as given, or the time in which 95 % of those went on that did
     * @param sincePrevious time from the activity before it on the way; unasked at the first
     * @param instead what came directly after it in journeys that went no further, most frequent first; the name is empty
     *     where nothing came
     */
    public record Stage(
            String activity,
            long reached,
            long open,
            long abandoned,
            double patienceSeconds,
            Waiting sincePrevious,
            List<Count> instead) {
        public Stage {
            instead = List.copyOf(instead);
        }
    }
}
