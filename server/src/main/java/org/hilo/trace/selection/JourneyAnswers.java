package org.hilo.trace.selection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Function;
import org.hilo.engine.Ending;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Promise;
import org.hilo.engine.Question;
import org.hilo.trace.journey.Journeys;
import org.springframework.stereotype.Service;

/** JourneyAnswers about the selected journeys; equal questions about an unchanged log are answered once. */
@Service
public class JourneyAnswers {
    /** An answer is some tens of kilobytes; this many stay below a few dozen megabytes. */
    private static final int KEPT = 400;

    private final Journeys journeys;
    private final Cache<Key, Object> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    JourneyAnswers(Journeys journeys) {
        this.journeys = journeys;
    }

    private record Key(
            String lens, Ending ending, long version, List<Promise> promises, Object question, Filter filter) {}

    public <A> A ask(Selection selection, Question<A> question) {
        return ask(selection.lens(), selection.ending(), question, selection.filter());
    }

    /** Over whole journeys, whatever anybody selected. */
    public <A> A ask(String lens, Question<A> question, Filter filter) {
        return ask(lens, Ending.never(), question, filter);
    }

    @SuppressWarnings("unchecked") // the key holds the question, which fixes the type of its answer
    private <A> A ask(String lens, Ending ending, Question<A> question, Filter filter) {
        EventLog log = journeys.log(lens, ending);
        return (A) kept.get(
                new Key(lens, ending, log.version(), log.promises(), question, filter),
                key -> log.ask(question, filter));
    }

    /** Like a question, for something that is worked out of several: computed once for this log, name and selection. */
    @SuppressWarnings("unchecked") // one name stands for one computation, hence one type
    public <A> A computed(Selection selection, String name, Function<EventLog, A> computation) {
        EventLog log = journeys.log(selection.lens(), selection.ending());
        return (A) kept.get(
                new Key(selection.lens(), selection.ending(), log.version(), log.promises(), name, selection.filter()),
                key -> computation.apply(log));
    }
}
