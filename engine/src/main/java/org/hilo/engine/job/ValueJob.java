package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.hilo.engine.Counts;
import org.hilo.engine.column.Dictionary;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.JourneyValues;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;

/** Counts steps and journeys by the values of optional columns, values of the same text together. */
final class ValueJob implements Job<ValueJob.State, Counts> {

    /**
     * A column whose values are counted.
     *
     * @param values those of the journeys of a segment
     * @param text how a value reads
     */
    record Source(Function<Segment, JourneyValues> values, LongFunction<String> text) {}

    static final class State {
        final Dictionary texts = new Dictionary();
        final Tallies tallies = new Tallies(16);
        private final List<LongIndex> known = new ArrayList<>(); // values of each source
        private final List<IntColumn> textOf = new ArrayList<>(); // text of each of those
    }

    private final List<Source> sources;
    private final int top;

    ValueJob(List<Source> sources, int top) {
        this.sources = sources;
        this.top = top;
    }

    @Override
    public State empty() {
        State state = new State();
        for (int i = 0; i < sources.size(); i++) {
            state.known.add(new LongIndex());
            state.textOf.add(new IntColumn());
        }
        return state;
    }

    @Override
    public void add(State state, Part part) {
        List<JourneyValues> values =
                sources.stream().map(s -> s.values().apply(part.segment())).toList();
        for (int j = part.next(part.from()); j < part.until(); j = part.next(j + 1)) {
            state.tallies.nextJourney();
            for (int source = 0; source < values.size(); source++) {
                JourneyValues mine = values.get(source);
                for (int i = mine.first(j); i < mine.first(j + 1); i++) {
                    state.tallies.add(
                            text(state, source, mine.values().get(i)),
                            mine.steps().get(i),
                            1);
                }
            }
        }
    }

    private int text(State state, int source, long value) {
        int known = state.known.get(source).idOf(value);
        IntColumn textOf = state.textOf.get(source);
        if (known == textOf.size()) {
            textOf.add(state.texts.idOf(sources.get(source).text().apply(value)));
        }
        return textOf.get(known);
    }

    @Override
    public State merge(State left, State right) {
        Words words = right.texts.words();
        for (int text = 0; text < words.size(); text++) {
            left.tallies.addAll(left.texts.idOf(words.get(text)), right.tallies, text);
        }
        return left;
    }

    @Override
    public Counts finish(State state, List<Part> parts) {
        return state.tallies.counts(state.texts.words()::get, top);
    }
}
