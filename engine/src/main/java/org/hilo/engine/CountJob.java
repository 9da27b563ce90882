package org.hilo.engine;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Counts steps by some label of theirs. */
final class CountJob implements Job<CountJob.State, Counts> {
    static final class State {
        final long[] counts;
        final long[] journeys;
        private final int[] lastJourney;

        State(int labels) {
            this.counts = new long[labels];
            this.journeys = new long[labels];
            this.lastJourney = new int[labels];
        }
    }

    private final JourneyColumns log;
    private final Words names;
    private final IntUnaryOperator labelOfRow;
    private final int top;

    /** The label of a row is the id of a name, negative where it has none. */
    CountJob(JourneyColumns log, Words names, IntUnaryOperator labelOfRow, int top) {
        this.log = log;
        this.names = names;
        this.labelOfRow = labelOfRow;
        this.top = top;
    }

    static CountJob ofNames(JourneyColumns log, NameKind kind, int top) {
        TableView table = log.table;
        return switch (kind) {
            case ACTIVITY -> new CountJob(log, table.activityNames(), row -> table.activities()[row], top);
            case AREA -> new CountJob(log, table.areaNames(), row -> table.areas()[row], top);
            case CHANNEL -> new CountJob(log, table.channelNames(), row -> table.channels()[row], top);
        };
    }

    static CountJob ofAttribute(JourneyColumns log, String attribute, int top) {
        Dictionary texts = new Dictionary();
        int[] labels = new int[log.table.size()]; // id + 1; 0 is none
        for (AttributeColumn.View column : log.table.attributes(attribute)) {
            for (int i = 0; i < column.size(); i++) {
                labels[column.rows()[i]] = 1 + texts.idOf(column.value(i).text());
            }
        }
        return new CountJob(log, texts.words(), row -> labels[row] - 1, top);
    }

    @Override
    public State empty() {
        return new State(names.size());
    }

    @Override
    public void add(State state, int journey) {
        for (int p = log.offsets[journey]; p < log.offsets[journey + 1]; p++) {
            int label = labelOfRow.applyAsInt(log.rows[p]);
            if (label < 0) {
                continue;
            }
            state.counts[label]++;
            if (state.lastJourney[label] != journey + 1) {
                state.lastJourney[label] = journey + 1;
                state.journeys[label]++;
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        for (int label = 0; label < left.counts.length; label++) {
            left.counts[label] += right.counts[label];
            left.journeys[label] += right.journeys[label];
        }
        return left;
    }

    @Override
    public Counts finish(State state) {
        List<Count> counts = IntStream.range(0, names.size())
                .filter(label -> state.counts[label] > 0)
                .mapToObj(label -> new Count(names.get(label), state.counts[label], state.journeys[label]))
                .sorted(comparingLong(Count::count).reversed().thenComparing(Count::name))
                .toList();
        return new Counts(counts.size(), counts.subList(0, Math.min(top, counts.size())));
    }
}
