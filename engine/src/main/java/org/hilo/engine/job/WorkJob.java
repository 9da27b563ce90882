package org.hilo.engine.job;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hilo.engine.Waiting;
import org.hilo.engine.answer.WorkTimes;
import org.hilo.engine.answer.WorkTimes.Work;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.TableView;

/** Pairs starts with completions in each journey and measures what lies within and between them. */
final class WorkJob implements Job<WorkJob.State, WorkTimes> {

    /** Durations in microseconds by node. */
    static final class State {
        final LongColumn[] working;
        final LongColumn[] waiting;
        final long[] overlapping;
        private long journeys;
        private long lead;
        private long busy;
        private long openStarts;
        private long loneCompletions;

        State(int nodes) {
            this.working = columns(nodes);
            this.waiting = columns(nodes);
            this.overlapping = new long[nodes];
        }

        private static LongColumn[] columns(int count) {
            return IntStream.range(0, count).mapToObj(i -> new LongColumn()).toArray(LongColumn[]::new);
        }
    }

    private final Nodes nodes;
    private final int[] activities; // of each label
    private final List<AttributeColumn.View> columns;

    /** @param attribute says {@code start} or {@code complete} in texts, as the lifecycle extension of XES does */
    WorkJob(TableView table, Nodes nodes, String attribute) {
        this.nodes = nodes;
        this.activities = table.labels().activities();
        this.columns = table.attributes(attribute).stream()
                .filter(column -> column.kind() == Kind.TEXT)
                .toList();
    }

    @Override
    public State empty() {
        return new State(nodes.count());
    }

    @Override
    public void add(State state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                follow(state, part.segment(), variants, variants.firstEvent(j));
            }
        }
    }

    private void follow(State state, Segment segment, VariantWalk variant, int event) {
        OpenWork open = new OpenWork(variant.length());
        long completed = Long.MIN_VALUE;
        long before = segment.times().micros(event);
        state.journeys++;
        state.lead += segment.times().micros(event + variant.length() - 1) - before;
        for (int k = 0; k < variant.length(); k++) {
            int label = variant.labels()[variant.start() + k];
            int node = nodes.ofLabel()[label];
            long time = segment.times().micros(event + k);
            state.busy += open.size() > 0 ? time - before : 0;
            before = time;
            String transition = transition(segment.rows().at(event + k));
            if (transition.equals("start")) {
                begin(state, node, open.size() > 0, completed, time);
                open.add(activities[label], time);
            } else if (transition.equals("complete")) {
                completed = time;
                long started = open.remove(activities[label]);
                if (started == OpenWork.NONE) {
                    state.loneCompletions++;
                } else if (node != Nodes.LEFT_OUT) {
                    state.working[node].add(time - started);
                }
            }
        }
        state.openStarts += open.size();
    }

    private static void begin(State state, int node, boolean isOverlapping, long completed, long time) {
        if (node == Nodes.LEFT_OUT) {
            return;
        }
        if (isOverlapping) {
            state.overlapping[node]++;
        } else if (completed != Long.MIN_VALUE) {
            state.waiting[node].add(time - completed);
        }
    }

    private String transition(int row) {
        for (AttributeColumn.View column : columns) {
            long value = column.values().get(row);
            if (value != OptionalColumn.ABSENT) {
                return column.texts().get((int) value).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    @Override
    public State merge(State left, State right) {
        left.journeys += right.journeys;
        left.lead += right.lead;
        left.busy += right.busy;
        left.openStarts += right.openStarts;
        left.loneCompletions += right.loneCompletions;
        for (int node = 0; node < left.working.length; node++) {
            left.working[node].addAll(right.working[node]);
            left.waiting[node].addAll(right.waiting[node]);
            left.overlapping[node] += right.overlapping[node];
        }
        return left;
    }

    @Override
    public WorkTimes finish(State state, List<Part> parts) {
        List<Work> works = IntStream.range(0, nodes.count())
                .filter(node -> state.working[node].size() + state.waiting[node].size() + state.overlapping[node] > 0)
                .mapToObj(node -> new Work(
                        nodes.names().get(node),
                        state.working[node].size(),
                        waiting(state.working[node]),
                        state.waiting[node].size(),
                        waiting(state.waiting[node]),
                        state.overlapping[node]))
                .sorted(comparingDouble(WorkJob::waited).reversed().thenComparing(Work::name))
                .toList();
        return new WorkTimes(
                state.journeys, state.lead / 1e6, state.busy / 1e6, state.openStarts, state.loneCompletions, works);
    }

    private static double waited(Work work) {
        return work.waits() == 0 ? 0 : work.waits() * work.waiting().meanSeconds();
    }

    private static Waiting waiting(LongColumn micros) {
        if (micros.size() == 0) {
            return Waiting.UNASKED;
        }
        long sum = Arrays.stream(micros.array(), 0, micros.size()).sum();
        return new Waiting(
                Quantiles.of(micros.array(), micros.size(), 0.5) / 1e6,
                Quantiles.of(micros.array(), micros.size(), 0.9) / 1e6,
                (double) sum / micros.size() / 1e6);
    }

    /** Works of one journey that were started and not completed, in the order of their starts. */
    private static final class OpenWork {
        static final long NONE = Long.MIN_VALUE;

        private final int[] activities;
        private final long[] starts;
        private int size;

        OpenWork(int most) {
            this.activities = new int[most];
            this.starts = new long[most];
        }

        int size() {
            return size;
        }

        void add(int activity, long start) {
            activities[size] = activity;
            starts[size++] = start;
        }

        long remove(int activity) {
            for (int i = 0; i < size; i++) {
                if (activities[i] == activity) {
                    long start = starts[i];
                    System.arraycopy(activities, i + 1, activities, i, size - i - 1);
                    System.arraycopy(starts, i + 1, starts, i, size - i - 1);
                    size--;
                    return start;
                }
            }
            return NONE;
        }
    }
}
