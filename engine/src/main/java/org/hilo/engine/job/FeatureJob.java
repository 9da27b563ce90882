package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseState;
import org.hilo.engine.answer.FeatureTable;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.ScoreWalk;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.promise.MadePromises;

/**
 * Makes a row of features for each journey: what the sequence alone tells once for each variant, times and promises for each
 * journey.
 */
final class FeatureJob implements Job<FeatureJob.State, FeatureTable> {
    /** Columns besides those of activities and promises. */
    private static final List<String> PLAIN = List.of(
            "steps", "repeats", "areas", "handoffs", "returns", "took_seconds", "longest_wait_seconds", "score");

    private static final int TOOK = 5;
    private static final int LONGEST = 6;
    private static final int SCORE = 7;

    static final class State {
        private final List<String> journeys = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();
    }

    private final JourneyLog log;
    private final Nodes activities;
    private final Nodes areas;
    private final List<Promise> promises;
    private final long end;
    private final List<String> names = new ArrayList<>(PLAIN);

    /** @param end when the log ends, in microseconds since 1970 */
    FeatureJob(JourneyLog log, Nodes activities, Nodes areas, List<Promise> promises, long end) {
        this.log = log;
        this.activities = activities;
        this.areas = areas;
        this.promises = promises;
        this.end = end;
        activities.names().forEach(name -> names.add("passed " + name));
        for (Promise promise : promises) {
            for (PromiseState state : PromiseState.values()) {
                names.add(state.name().toLowerCase(java.util.Locale.ROOT) + " " + promise.name());
            }
        }
    }

    @Override
    public boolean isOrderFree() {
        return false;
    }

    @Override
    public State empty() {
        return new State();
    }

    @Override
    public void add(State state, Part part) {
        check((long) part.count() * names.size());
        Segment segment = part.segment();
        int[] rowOf = new int[part.until() - part.from()];
        Arrays.fill(rowOf, -1);
        long unit = segment.times().unitMicros();
        VariantWalk variants = part.variants();
        while (variants.next()) {
            double[] common = common(variants);
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                double[] row = common.clone();
                measure(row, segment, variants.firstEvent(j), variants.length(), unit);
                rowOf[j - part.from()] = state.rows.size();
                state.journeys.add(log.name(segment, j));
                state.rows.add(row);
            }
        }
        ScoreWalk scores = part.scores();
        while (scores.next()) {
            state.rows.get(rowOf[scores.journey() - part.from()])[SCORE] = scores.score(); // the last one stays
        }
        for (int i = 0; i < promises.size(); i++) {
            promise(state, part, rowOf, i);
        }
    }

    private static void check(long values) {
        if (values > FeatureTable.MOST_VALUES) {
            throw new IllegalArgumentException("a table of features may have " + FeatureTable.MOST_VALUES
                    + " values, these journeys have more: select fewer of them");
        }
    }

    /** What all journeys of a variant have. */
    private double[] common(VariantWalk variant) {
        double[] row = new double[names.size()];
        boolean[] seen = new boolean[areas.count()];
        int lastArea = -1;
        int before = -1; // area from which the last hand-off came
        row[0] = variant.length();
        row[SCORE] = Double.NaN;
        for (int k = variant.start(); k < variant.start() + variant.length(); k++) {
            int label = variant.labels()[k];
            int column = PLAIN.size() + activities.ofLabel()[label];
            row[1] += row[column] > 0 ? 1 : 0;
            row[column]++;
            int area = areas.ofLabel()[label];
            row[2] += seen[area] ? 0 : 1;
            seen[area] = true;
            if (lastArea >= 0 && lastArea != area) {
                row[3]++;
                row[4] += before == area ? 1 : 0;
                before = lastArea;
            }
            lastArea = area;
        }
        return row;
    }

    private static void measure(double[] row, Segment segment, int event, int length, long unit) {
        long longest = 0;
        for (int e = event + 1; e < event + length; e++) {
            longest = Math.max(
                    longest,
                    segment.times().raw().get(e) - segment.times().raw().get(e - 1));
        }
        row[LONGEST] = longest * unit / 1e6;
        row[TOOK] = (segment.times().raw().get(event + length - 1)
                        - segment.times().raw().get(event))
                * unit
                / 1e6;
    }

    private void promise(State state, Part part, int[] rowOf, int number) {
        MadePromises made = MadePromises.of(log.table(), part.segment(), promises.get(number));
        int first = PLAIN.size() + activities.count() + number * PromiseState.values().length;
        for (int i = made.first(part.from()); i < made.size() && made.journey(i) < part.until(); i++) {
            if (!part.has(made.journey(i))) {
                continue;
            }
            double[] row = state.rows.get(rowOf[made.journey(i) - part.from()]);
            for (PromiseState one : PromiseState.values()) {
                row[first + one.ordinal()] += made.is(one, i, end) ? 1 : 0;
            }
        }
    }

    @Override
    public State merge(State left, State right) {
        check((long) (left.rows.size() + right.rows.size()) * names.size());
        left.journeys.addAll(right.journeys);
        left.rows.addAll(right.rows);
        return left;
    }

    @Override
    public FeatureTable finish(State state, List<Part> parts) {
        double[][] columns = new double[names.size()][state.rows.size()];
        for (int row = 0; row < state.rows.size(); row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = state.rows.get(row)[column];
            }
        }
        return new FeatureTable(state.journeys, names, columns);
    }
}
