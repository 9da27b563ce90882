package org.hilo.engine;

import java.util.List;

/**
 * What journeys passed before their last score, and how they scored: every activity and every direct passage.
 *
 * <p>A cause comes before its effect, so a step at or after the score that it is held against says nothing. Each
 * journey counts once, with its last score, because several scores of one journey are not independent.
 *
 * @param scores of all journeys that carry a score and have some step before their last one
 * @param conditions by the text of their filter
 */
public record Antecedents(Scores scores, List<Antecedent> conditions) {
    public Antecedents {
        conditions = List.copyOf(conditions);
    }

    /**
     * One of them.
     *
     * @param condition {@link Filter.Passed} or {@link Filter.Directly}
     * @param with last scores of the journeys in which it held before that score
     * @param without last scores of the others
     */
    public record Antecedent(Filter condition, Scores with, Scores without) {}
}
