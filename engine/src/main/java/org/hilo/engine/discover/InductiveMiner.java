package org.hilo.engine.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.discover.Cut.Block;
import org.hilo.engine.model.ProcessTree;
import org.hilo.engine.model.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * The inductive miner: a block-structured model of a log, by dividing the activities into parts that come one after
 * another, side by side, by choice or in a loop, and each part again (Leemans, Fahland, van der Aalst 2013, Discovering
 * block-structured process models from event logs: a constructive approach, called IM).
 *
 * <p><b>Without noise</b> every journey fits the model, and a model of the class for which that paper proves it (no
 * activity twice, nothing silent, no loop whose body begins and ends with the same activity) is found again from a log
 * in which every pair occurs that can.
 *
 * <p><b>With noise</b> (Leemans, Fahland, van der Aalst 2014, ... containing infrequent behaviour, called IMf) a log
 * without a cut is looked at again without the edges that are weaker than this share of the strongest one from the same
 * activity; empty traces that are fewer than this share are forgotten; and an activity that happens about once a trace
 * counts as once: with n traces and m occurrences, when n / (n + m) is no further than the noise from 1/2. As in the
 * authors' ProM plug-in the weak edges of the directly-follows graph are left out for all cuts (the paper uses the
 * graph of what eventually follows for sequences), and only where there is no cut with them: a log in which everything
 * follows everything is all parallel at any noise. What is rare is then better left out before ({@link
 * FrequentActivities}, or rare variants).
 *
 * <p>Where there is no cut: {@link FallThroughs} and at last the flower, any activities in any order. The tree is
 * {@linkplain ProcessTree#simplified simplified}; parts of choices, parallels and ways back stand by falling number of
 * steps.
 *
 * <p>Works on different traces, each once, with a list of open places instead of recursion: no log is too deep.
 */
public final class InductiveMiner {
    /**
     * To find an activity that stands in the way of a cut, each is tried at the cost of a look at every edge. After so
     * many looks in all, some seconds, a model is mined without further search; logs of fifty activities cannot reach
     * it.
     */
    private static final long MOST_LOOKS = 50_000_000;

    /** A place to be filled and the log to fill it from. */
    private record Task(Draft place, Traces log) {}

    private final Sequences log;
    private final double noise;
    private final Deque<Task> open = new ArrayDeque<>();

    /** All places, wholes before their parts. */
    private final List<Draft> places = new ArrayList<>();

    private long looks;

    private InductiveMiner(Sequences log, double noise) {
        this.log = log;
        this.noise = noise;
    }

    /** The model of all that happened. */
    public static ProcessTree mine(Sequences log) {
        return mine(log, 0);
    }

    /**
     * The model of what usually happened.
     *
     * @param noise share of the usual below which something is left out, 0 (nothing) to 1; 0.2 is a good one
     */
    public static ProcessTree mine(Sequences log, double noise) {
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("the noise must be a share of 0 to 1, was " + noise);
        }
        return new InductiveMiner(log, noise).mine();
    }

    private ProcessTree mine() {
        Draft root = new Draft();
        open(root, byName(log));
        while (!open.isEmpty()) {
            Task task = open.pop();
            fill(task.place(), task.log());
        }
        for (Draft place : places.reversed()) {
            place.finish();
        }
        return root.tree().simplified();
    }

    /** Numbers the activities by name, so that the model does not depend on the order in which they came. */
    private static Traces byName(Sequences log) {
        int[] sorted = IntStream.range(0, log.activities().size())
                .boxed()
                .sorted(Comparator.comparing(log.activities()::get))
                .mapToInt(i -> i)
                .toArray();
        int[] numbers = new int[sorted.length];
        for (int number = 0; number < sorted.length; number++) {
            numbers[sorted[number]] = number;
        }
        Traces all = Traces.of(log, numbers, numbers.length);
        TraceBuilder builder = new TraceBuilder();
        builder.addEmpty(all.empty);
        for (int t = 0; t < all.size(); t++) {
            for (int p = all.offsets[t]; p < all.offsets[t + 1]; p++) {
                builder.step(all.steps[p]);
            }
            builder.end(all.weights[t]);
        }
        return builder.build(sorted);
    }

    private void open(Draft place, Traces part) {
        place.mineFrom(part);
        places.add(place);
        open.push(new Task(place, part));
    }

    private void fill(Draft place, Traces part) {
        if (part.size() == 0) {
            place.fill(new ProcessTree.Silent());
            return;
        }
        long weight = part.weight();
        if (part.empty > 0 && part.empty >= noise * (weight + part.empty)) {
            Draft[] either = place.fill(Block.CHOICE, 2);
            open(either[0], part.withoutEmpty());
            return;
        }
        if (part.activityCount() == 1) {
            long occurrences = part.weightedSteps();
            if (occurrences - weight <= 2 * noise * (weight + occurrences)) {
                place.fill(activity(part, 0));
                return;
            }
        }
        fill(place, part, DirectlyFollows.of(part));
    }

    private void fill(Draft place, Traces part, DirectlyFollows follows) {
        FallThroughs fallThroughs = new FallThroughs(part, follows);
        Cut cut = cut(follows);
        if (cut == null) {
            cut = fallThroughs.oncePerTrace();
        }
        if (cut == null && looks + fallThroughs.looks() <= MOST_LOOKS) {
            looks += fallThroughs.looks();
            cut = fallThroughs.concurrent(this::cut);
        }
        if (cut != null) {
            Traces[] logs = Splitting.split(part, cut);
            Draft[] parts = place.fill(cut.block(), logs.length);
            for (int i = 0; i < logs.length; i++) {
                open(parts[i], logs[i]);
            }
            return;
        }
        Traces passes = fallThroughs.strictPasses();
        if (passes == null) {
            passes = fallThroughs.passes();
        }
        if (passes != null) {
            open(place.fill(Block.LOOP, 2)[0], passes);
            return;
        }
        place.fill(flower(part));
    }

    private @Nullable Cut cut(DirectlyFollows follows) {
        Cut cut = Cuts.of(follows);
        return cut != null || noise == 0 ? cut : Cuts.of(Filtering.strong(follows, noise));
    }

    private ProcessTree activity(Traces part, int number) {
        return new ProcessTree.Activity(log.activities().get(part.names[number]));
    }

    /** At least one activity, for a log without empty traces. */
    private ProcessTree flower(Traces part) {
        ProcessTree[] all = new ProcessTree[part.activityCount()];
        Arrays.setAll(all, number -> activity(part, number));
        return new ProcessTree.Loop(new ProcessTree.Choice(List.of(all)), new ProcessTree.Silent());
    }
}
