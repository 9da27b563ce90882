package org.hilo.engine;

/** Puts each question to work. */
final class Jobs {
    private Jobs() {}

    static Job<?, ?> of(Question<?> question, JourneyColumns log, Selector selector) {
        return switch (question) {
            case Question.OfFlow(var level) -> new FlowJob(log, level);
            case Question.OfVariants(var top) -> new VariantJob(log, top);
            case Question.OfHandoffs() -> new HandoffJob(log);
            case Question.OfScoreSplit(var condition) -> new ScoreSplitJob(log, selector.selected(condition));
            case Question.OfAntecedents() -> new AntecedentJob(log);
            case Question.OfAnswerSplit(var condition) ->
                new AnswerSplitJob(
                        log, AnsweredJourneys.of(log).held(condition, selector.promises(), log.journeyCount()));
            case Question.OfPromise(var promise) -> new PromiseJob(promise, selector.made(promise));
            case Question.OfNames(var kind, var top) -> CountJob.ofNames(log, kind, top);
            case Question.OfAttributeValues(var attribute, var top) -> CountJob.ofAttribute(log, attribute, top);
            case Question.OfDays(var zone) -> new DayJob(log, zone);
            case Question.OfJourneys(var limit) -> new ListJob(log, limit);
        };
    }
}
