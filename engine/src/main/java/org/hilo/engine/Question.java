package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hilo.engine.answer.Alike;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.answer.FeatureTable;
import org.hilo.engine.answer.FirstWaits;
import org.hilo.engine.answer.Funnel;
import org.hilo.engine.answer.Remaining;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.answer.TemporalProfile;
import org.hilo.engine.answer.TimesTo;
import org.hilo.engine.answer.WorkTimes;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.Sequences;
import org.hilo.engine.rule.Rules;
import org.jspecify.annotations.Nullable;

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

    /** How long journeys wait on each path, each journey once: samples that can be compared with those of other journeys. */
    static Question<FirstWaits> firstWaits(Level level) {
        return new OfFirstWaits(level);
    }

    /** The {@code top} most frequent sequences of activities. */
    static Question<Variants> variants(int top) {
        return new OfVariants(top);
    }

    /** Work passing between areas, from each step to the next one. */
    static Question<Handoffs> handoffs() {
        return new OfHandoffs(Succession.direct());
    }

    /** Work passing between areas, from each step to those that are said to follow it. */
    static Question<Handoffs> handoffs(Succession succession) {
        return new OfHandoffs(succession);
    }

    /** The different sequences of activities, with how many journeys follow each: what models are held against. */
    static Question<Sequences> sequences() {
        return new OfSequences();
    }

    /** How journeys keep to a designed journey, aligned once for each sequence within the budget. */
    static Question<DesignAnswer> design(DesignedJourney design, Budget budget) {
        return new OfDesign(design, budget);
    }

    /**
     * How journeys keep to rules whose activities are nodes of the level, with the {@code most} latest journeys that broke
     * each. What waits when the log ends is pending.
     */
    static Question<RuleAnswer> rules(Rules rules, Level level, int most) {
        return new OfRules(rules, level, false, most);
    }

    /** The same when all journeys are over, each with its last event: nothing is pending. */
    static Question<RuleAnswer> rulesOfEnded(Rules rules, Level level, int most) {
        return new OfRules(rules, level, true, most);
    }

    /** How far journeys come on a way of activities; a journey may still go on for 95 % of the usual time. */
    static Question<Funnel> funnel(List<String> activities) {
        return new OfFunnel(activities, null);
    }

    /** The same, when a journey may still go on for so long. */
    static Question<Funnel> funnel(List<String> activities, Duration patience) {
        return new OfFunnel(activities, patience);
    }

    /** Times from one activity to another, open ones told apart, and those of journeys that end otherwise. */
    static Question<TimesTo> timesTo(String from, String to, List<String> ends) {
        return new OfTimesTo(from, to, ends);
    }

    /** How long journeys still take after each activity; select journeys that are over. */
    static Question<Remaining> remaining() {
        return new OfRemaining();
    }

    /**
     * What was worked and what was waited, where this attribute of the events says {@code start} or {@code complete}, in any
     * case, as {@code lifecycle:transition} of XES does.
     */
    static Question<WorkTimes> work(Level level, String attribute) {
        return new OfWork(level, attribute);
    }

    /** What is usual between two activities, and how often times are further from it than so many standard deviations. */
    static Question<TemporalProfile> profile(double deviations) {
        return new OfProfile(deviations);
    }

    /** A row of features for each journey. */
    static Question<FeatureTable> features() {
        return new OfFeatures();
    }

    /** The {@code most} journeys most like the one of this id; none when there is no such journey. */
    static Question<Alike> like(String id, int most) {
        return new OfLike(id, most);
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

    /** Events and journeys of each of the periods between neighbouring bounds, the bounds in order. */
    static Question<Periods> periods(List<Instant> bounds) {
        return new OfPeriods(bounds);
    }

    /** The {@code limit} journeys that ended last. */
    static Question<JourneyList> journeys(int limit) {
        return new OfJourneys(limit);
    }

    /** See {@link #flowMap}. */
    record OfFlow(Level level, boolean withWaits) implements Question<FlowMap> {}

    /** See {@link #firstWaits}. */
    record OfFirstWaits(Level level) implements Question<FirstWaits> {}

    /** See {@link #variants}. */
    record OfVariants(int top) implements Question<Variants> {}

    /** See {@link #handoffs}. */
    record OfHandoffs(Succession succession) implements Question<Handoffs> {}

    /** See {@link #sequences}. */
    record OfSequences() implements Question<Sequences> {}

    /** See {@link #design}. */
    record OfDesign(DesignedJourney design, Budget budget) implements Question<DesignAnswer> {}

    /** See {@link #rules}. */
    record OfRules(Rules rules, Level level, boolean areOver, int most) implements Question<RuleAnswer> {}

    /** See {@link #funnel}. */
    record OfFunnel(List<String> activities, @Nullable Duration patience) implements Question<Funnel> {
        public OfFunnel {
            if (activities.size() < 2) {
                throw new IllegalArgumentException("a funnel needs at least two activities, were " + activities.size());
            }
            activities = List.copyOf(activities);
        }
    }

    /** See {@link #timesTo}. */
    record OfTimesTo(String from, String to, List<String> ends) implements Question<TimesTo> {
        public OfTimesTo {
            ends = List.copyOf(ends);
        }
    }

    /** See {@link #remaining}. */
    record OfRemaining() implements Question<Remaining> {}

    /** See {@link #work}. */
    record OfWork(Level level, String attribute) implements Question<WorkTimes> {}

    /** See {@link #profile}. */
    record OfProfile(double deviations) implements Question<TemporalProfile> {
        public OfProfile {
            if (!(deviations > 0)) {
                throw new IllegalArgumentException("deviations must be above 0, were " + deviations);
            }
        }
    }

    /** See {@link #features}. */
    record OfFeatures() implements Question<FeatureTable> {}

    /** See {@link #like}. */
    record OfLike(String id, int most) implements Question<Alike> {}

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

    /** See {@link #periods}. */
    record OfPeriods(List<Instant> bounds) implements Question<Periods> {
        public OfPeriods {
            bounds = List.copyOf(bounds);
            for (int i = 1; i < bounds.size(); i++) {
                if (!bounds.get(i - 1).isBefore(bounds.get(i))) {
                    throw new IllegalArgumentException(
                            "bounds of periods must rise, but " + bounds.get(i) + " follows " + bounds.get(i - 1));
                }
            }
        }
    }

    /** See {@link #journeys}. */
    record OfJourneys(int limit) implements Question<JourneyList> {}
}
