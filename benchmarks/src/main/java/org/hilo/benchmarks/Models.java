package org.hilo.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.conform.Conformance;
import org.hilo.engine.conform.Conformity;
import org.hilo.engine.conform.Replay;
import org.hilo.engine.conform.Replayed;
import org.hilo.engine.discover.InductiveMiner;
import org.hilo.engine.discover.WorkflowNet;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.Sequences;

/** Journeys against models, and what usually comes when; every time begins with the log and ends with the answer. */
final class Models {
    private static final int ROUNDS = 5;
    private static final int LISTED = 20;
    private static final double NOISE = 0.2;
    private static final int PROFILED_EVENTS = 561_470;
    private static final double DEVIATIONS = 6;
    private static final Duration ALIGNING = Duration.ofSeconds(30);

    private final Results results;

    private Models(Results results) {
        this.results = results;
    }

    static void measure(Path folder, Results results) {
        Models models = new Models(results);
        try (EventFolder kept = EventFolder.open(folder, false)) {
            EventLog log = kept.load().journeys(Lens.of("order"));
            models.replay(log);
            models.rules(log);
        }
        models.profile();
        models.align(Loans.sequences());
    }

    private void replay(EventLog log) {
        PetriNet net = WorkflowNet.of(InductiveMiner.mine(log.ask(Question.sequences(), Filter.all()), NOISE));
        double seconds =
                Stopwatch.fastest(ROUNDS, () -> Replay.of(net).run(log.ask(Question.sequences(), Filter.all())));
        Replayed replayed = Replay.of(net).run(log.ask(Question.sequences(), Filter.all()));
        add(
                "token replay against a mined model",
                seconds,
                "≤ 1 s at 10⁷ events",
                String.format(
                        Locale.ROOT,
                        "%,d journeys of %,d variants, %d transitions, %,d fit; fastest of %d",
                        replayed.journeys(),
                        replayed.sequences().size(),
                        net.transitions().size(),
                        replayed.fitting(),
                        ROUNDS));
    }

    private void rules(EventLog log) {
        Question<RuleAnswer> question = Question.rules(TwentyRules.RULES, Level.ACTIVITY, LISTED);
        double seconds = Stopwatch.fastest(ROUNDS, () -> log.ask(question, Filter.all()));
        results.add(Finding.of("engine: twenty rules over history", seconds * 1e9 / log.eventCount(), "ns")
                .budget("≤ 50 ns an event")
                .detail(String.format(
                        Locale.ROOT,
                        "an event, all rules together; %,d events in %.2f s; fastest of %d",
                        log.eventCount(),
                        seconds,
                        ROUNDS)));
    }

    private void profile() {
        EventLog log = Corpus.table(Corpus.Shape.usual(PROFILED_EVENTS)).journeys(Lens.of("order"));
        double seconds = Stopwatch.fastest(ROUNDS, () -> log.ask(Question.profile(DEVIATIONS), Filter.all()));
        long pairs = log.ask(Question.profile(DEVIATIONS), Filter.all()).pairs().size();
        add(
                "temporal profile and its deviations",
                seconds,
                "≤ 0.2 s",
                String.format(
                        Locale.ROOT,
                        "%,d events, %,d pairs of activities; fastest of %d",
                        PROFILED_EVENTS,
                        pairs,
                        ROUNDS));
    }

    private void align(Sequences loans) {
        PetriNet net = WorkflowNet.of(InductiveMiner.mine(loans, NOISE));
        aligned("optimal alignments, mined model", loans, Conformance.of(net), "≤ 30 s");
        aligned("optimal alignments, design of 30 steps", loans, Conformance.of(Loans.design()), "≤ 1 s");
    }

    private void aligned(String what, Sequences loans, Conformance model, String budget) {
        long end = System.nanoTime() + ALIGNING.toNanos();
        long start = System.nanoTime();
        Conformity conformity = model.check(loans, Budget.usual().withStop(() -> System.nanoTime() - end > 0));
        double seconds = (System.nanoTime() - start) / 1e9;
        add(
                what,
                seconds,
                budget,
                String.format(
                        Locale.ROOT,
                        "%,d variants of %,d journeys; not solved: %,d journeys; fitness %.4f; %.0f s allowed",
                        loans.size(),
                        conformity.journeys(),
                        conformity.unsolved(),
                        conformity.traceFitness(),
                        (double) ALIGNING.toSeconds()));
    }

    private void add(String what, double seconds, String budget, String detail) {
        results.add(Finding.of("engine: " + what, seconds, "s").detail(detail).budget(budget));
    }
}
