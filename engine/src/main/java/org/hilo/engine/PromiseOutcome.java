package org.hilo.engine;

/**
 * What became of one promise over the selected journeys, with the scores that speak of it.
 *
 * @param made how often it was made, perhaps several times in a journey: kept + late + never
 * @param open the part of never whose due time lies after the end of the log
 * @param medianDelaySeconds median time from due to delivered over the late ones, NaN without any
 */
public record PromiseOutcome(
        String name,
        long made,
        long kept,
        long late,
        long never,
        long open,
        double medianDelaySeconds,
        Scores keptScores,
        Scores lateScores,
        Scores neverScores) {}
