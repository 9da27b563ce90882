package org.hilo.trace.design;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.JourneyList;
import org.hilo.engine.Question;
import org.hilo.engine.UnknownName;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.Sequences;
import org.hilo.trace.level.Levels;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the selected journeys keep to a design. */
@Service
class Conformances {
    /** Nobody waits longer for a page … */
    static final int USUAL_SECONDS = 5;

    /** … unless they ask for it. */
    static final int MOST_SECONDS = 60;

    /** So many that one looks at each. */
    private static final int EXAMPLES = 3;

    private final JourneyAnswers answers;
    private final Levels levels;
    private final InstantSource clock;

    Conformances(JourneyAnswers answers, Levels levels, InstantSource clock) {
        this.answers = answers;
        this.levels = levels;
        this.clock = clock;
    }

    /** The design in activities; a problem where it no longer goes with its level. */
    DesignedJourney journey(NamedDesign design) {
        return AtLevel.of(design.journey(), levels.shown(design.level()));
    }

    /** What is not solved within the time allowed is counted. */
    DesignConformance of(Selection selection, DesignedJourney design, int seconds) {
        return answers.computed(
                selection,
                "conformance " + seconds + " " + design,
                log -> compute(log, selection.filter(), design, seconds));
    }

    private DesignConformance compute(EventLog log, Filter filter, DesignedJourney design, int seconds) {
        Instant deadline = clock.instant().plus(Duration.ofSeconds(seconds));
        Budget budget = Budget.usual().withStop(() -> !clock.instant().isBefore(deadline));
        DesignAnswer answer = log.ask(Question.design(design, budget), filter);
        Sequences sequences = log.ask(Question.sequences(), filter);
        DesignConformance plain = Compared.of(design, sequences, answer);
        return new DesignConformance(
                plain.journeys(),
                plain.solved(),
                plain.keeping(),
                plain.fitness(),
                plain.fitnessOfLog(),
                plain.touchpoints(),
                plain.deviations().stream()
                        .map(one -> one.with(exact(log, filter, design, one)))
                        .toList(),
                plain.variants().stream()
                        .map(one -> one.with(examples(log, filter.and(one.filter()))))
                        .toList(),
                plain.deviantVariants());
    }

    private static List<String> examples(EventLog log, Filter filter) {
        return log.ask(Question.journeys(EXAMPLES), filter).entries().stream()
                .map(JourneyList.Entry::id)
                .toList();
    }

    /** A filter that selects at least the journeys of a deviation is exact when it selects as many. */
    private static @Nullable Filter exact(
            EventLog log, Filter filter, DesignedJourney design, DeviationFigures deviation) {
        Filter wider = wider(design, deviation);
        if (wider == null || DesignConformance.told(deviation.journeys()) == null) {
            return null;
        }
        long selected = log.ask(Question.variants(1), filter.and(wider)).journeys();
        return selected == deviation.journeys() ? wider : null;
    }

    private static @Nullable Filter wider(DesignedJourney design, DeviationFigures deviation) {
        List<String> activities = design.touchpoints().stream()
                .filter(touchpoint -> touchpoint.name().equals(deviation.name()))
                .findFirst()
                .map(Touchpoint::activities)
                .orElse(List.of(deviation.name()));
        return switch (deviation.kind()) {
            case SKIPPED -> new Filter.Not(new Filter.Passed(activities));
            case UNEXPECTED -> new Filter.Passed(activities);
            case REPEATED -> activities.size() == 1 ? new Filter.Repeated(activities) : null;
            case OUT_OF_ORDER, LATE -> null;
        };
    }

    /** Activities of the design that no event of the selection's lens bears. */
    List<UnknownName> unknown(EventLog log, DesignedJourney design) {
        return log.unknownNames(new Filter.Passed(AtLevel.claimed(design)));
    }
}
