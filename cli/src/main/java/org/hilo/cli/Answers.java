package org.hilo.cli;

import java.util.List;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Level;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Question;
import org.hilo.engine.Variants;

/** All that {@code trace} tells about one log. */
record Answers(String lens, FlowMap flow, Variants variants, Handoffs handoffs, List<PromiseOutcome> promises) {

    static Answers of(String lens, EventLog plain, List<Promise> promises, Filter filter, int variants) {
        EventLog log = promises.isEmpty() ? plain : plain.with(promises);
        return new Answers(
                lens,
                log.ask(Question.flowMap(Level.ACTIVITY), filter),
                log.ask(Question.variants(variants), filter),
                log.ask(Question.handoffs(), filter),
                promises.stream()
                        .map(promise -> log.ask(Question.promise(promise), filter))
                        .toList());
    }
}
