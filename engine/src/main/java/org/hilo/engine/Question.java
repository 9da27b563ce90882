package org.hilo.engine;

import java.time.ZoneId;

/** What can be asked of a log; a value, so that it can be compared, cached and sent. */
public sealed interface Question<A> {

    /** What directly follows what, with counts and waiting. */
    static Question<FlowMap> flowMap(Level level) {
        return new OfFlow(level, true);
    }

    /** The same without waiting, which is found several times as fast in large logs. */
    static Question<FlowMap> flowCounts(Level level) {
        return new OfFlow(level, false);
    }

    /** The {@code top} most frequent sequences of activities. */
    static Question<Variants> variants(int top) {
        return new OfVariants(top);
    }

    /** Work passing between areas. */
    static Question<Handoffs> handoffs() {
        return new OfHandoffs();
    }

    /** Scores of the journeys that match {@code condition} against the others, among the selected ones. */
    static Question<ScoreSplit> scoreSplit(Filter condition) {
        return new OfScoreSplit(condition);
    }

    /** What came before the last score of the journeys, each activity and passage with the scores that followed. */
    static Question<Antecedents> antecedents() {
        return new OfAntecedents();
    }

    /**
     * Last scores of the selected journeys in which {@code condition} held before that score, against those of the
     * others. Journeys without a score, and those that begin with it, are on neither side.
     */
    static Question<ScoreSplit> answerSplit(Filter condition) {
        return new OfAnswerSplit(condition);
    }

    /** Kept, late, never. */
    static Question<PromiseOutcome> promise(Promise promise) {
        return new OfPromise(promise);
    }

    /** The {@code top} most frequent names of a kind, for menus. */
    static Question<Counts> names(NameKind kind, int top) {
        return new OfNames(kind, top);
    }

    /** The {@code top} most frequent values of an attribute, for menus; numbers and times as filters write them. */
    static Question<Counts> attributeValues(String attribute, int top) {
        return new OfAttributeValues(attribute, top);
    }

    /** Events and beginnings of journeys per day, as days are counted in the zone. */
    static Question<Days> days(ZoneId zone) {
        return new OfDays(zone);
    }

    /** The {@code limit} journeys that ended last. */
    static Question<JourneyList> journeys(int limit) {
        return new OfJourneys(limit);
    }

    /** See {@link #flowMap}. */
    record OfFlow(Level level, boolean withWaits) implements Question<FlowMap> {}

    /** See {@link #variants}. */
    record OfVariants(int top) implements Question<Variants> {}

    /** See {@link #handoffs}. */
    record OfHandoffs() implements Question<Handoffs> {}

    /** See {@link #scoreSplit}. */
    record OfScoreSplit(Filter condition) implements Question<ScoreSplit> {}

    /** See {@link #antecedents}. */
    record OfAntecedents() implements Question<Antecedents> {}

    /** See {@link #answerSplit}. */
    record OfAnswerSplit(Filter condition) implements Question<ScoreSplit> {}

    /** See {@link #promise}. */
    record OfPromise(Promise promise) implements Question<PromiseOutcome> {}

    /** See {@link #names}. */
    record OfNames(NameKind kind, int top) implements Question<Counts> {}

    /** See {@link #attributeValues}. */
    record OfAttributeValues(String attribute, int top) implements Question<Counts> {}

    /** See {@link #days}. */
    record OfDays(ZoneId zone) implements Question<Days> {}

    /** See {@link #journeys}. */
    record OfJourneys(int limit) implements Question<JourneyList> {}
}
