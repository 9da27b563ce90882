package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Holds sequences against a model by optimal alignments (Adriansyah, van Dongen, van der Aalst 2011), with the standard cost: a
 * step and a place of the model together, and silent transitions, cost nothing; a step alone costs 1, a visible transition alone
 * costs 1. The model is laid out once and may be asked by several threads.
 */
public final class Conformance {
    private static final int IGNORED = -2;
    private static final int UNKNOWN = -1;

    private final Aligner aligner;
    private final Map<String, Integer> labels = new HashMap<>();
    private final int other;
    private final @Nullable TimeLimits limits;

    private Conformance(PetriNet net, int other, @Nullable TimeLimits limits) {
        aligner = new Aligner(net);
        this.other = other;
        this.limits = limits;
    }

    /** Against a design; steps that no touchpoint claims count or do not, as the design says. */
    public static Conformance of(DesignedJourney design) {
        Conformance conformance = new Conformance(
                design.toPetriNet(),
                design.unclaimed() == Unclaimed.IGNORED ? IGNORED : UNKNOWN,
                new TimeLimits(design));
        List<String> names = conformance.aligner.net().activities;
        for (Touchpoint touchpoint : design.touchpoints()) {
            for (String activity : touchpoint.activities()) {
                conformance.labels.put(activity, names.indexOf(touchpoint.name()));
            }
        }
        return conformance;
    }

    /** Against a net; every step counts. */
    public static Conformance of(PetriNet net) {
        Conformance conformance = new Conformance(net, UNKNOWN, null);
        List<String> names = conformance.aligner.net().activities;
        for (int label = 0; label < names.size(); label++) {
            conformance.labels.put(names.get(label), label);
        }
        return conformance;
    }

    /** Aligns every sequence once; what the budget does not allow is unsolved, never wrong. */
    public Conformity check(Sequences sequences, Budget budget) {
        int[] label = sequences.activities().stream()
                .mapToInt(activity -> labels.getOrDefault(activity, other))
                .toArray();
        int[][] words = new int[sequences.size() + 1][];
        for (int i = 0; i < sequences.size(); i++) {
            words[i] = word(sequences.steps(i), label);
        }
        words[sequences.size()] = new int[0]; // the shortest way through the model
        WordResult[] results = aligner.align(words, budget);
        WordResult shortest = results[sequences.size()];
        List<Alignment> alignments = IntStream.range(0, sequences.size())
                .parallel()
                .mapToObj(i -> alignment(sequences, i, label, results[i], shortest))
                .toList();
        return Conformity.of(sequences, alignments, shortest.reason() == null ? shortest.cost() : -1);
    }

    /** The steps that the model knows. */
    private static int[] word(int[] steps, int[] label) {
        int[] word = new int[steps.length];
        int length = 0;
        for (int step : steps) {
            if (label[step] >= 0) {
                word[length++] = label[step];
            }
        }
        return Arrays.copyOf(word, length);
    }

    private Alignment alignment(Sequences sequences, int i, int[] label, WordResult result, WordResult shortest) {
        int[] steps = sequences.steps(i);
        int counted = 0;
        int unknown = 0;
        for (int step : steps) {
            counted += label[step] == IGNORED ? 0 : 1;
            unknown += label[step] == UNKNOWN ? 1 : 0;
        }
        if (result.reason() != null) {
            return new Alignment.Unsolved(result.cost() + unknown, result.reason());
        }
        if (shortest.reason() != null) {
            return new Alignment.Unsolved(result.cost() + unknown, shortest.reason());
        }
        List<Move> moves = moves(steps, label, result.moves());
        return new Alignment.Optimal(
                result.cost() + unknown,
                counted + shortest.cost(),
                moves,
                Deviations.of(moves, step -> name(sequences, label, steps[step])),
                limits == null ? List.of() : limits.checks(moves));
    }

    /** Puts the steps that the model does not know back between those that it does. */
    private List<Move> moves(int[] steps, int[] label, int[] found) {
        Net net = aligner.net();
        List<Move> moves = new ArrayList<>();
        int step = 0;
        for (int move : found) {
            boolean isLog = move == WordResult.LOG;
            if (!isLog && WordResult.isModel(move)) {
                PetriNet.Transition transition = net.transitions.get(WordResult.transition(move));
                moves.add(new Move.ModelOnly(
                        net.activities.get(net.label[WordResult.transition(move)]), transition.id()));
                continue;
            }
            step = unknownFrom(step, steps, label, moves);
            if (isLog) {
                moves.add(new Move.LogOnly(step));
            } else {
                int transition = WordResult.transition(move);
                moves.add(new Move.Both(
                        step,
                        net.activities.get(net.label[transition]),
                        net.transitions.get(transition).id()));
            }
            step++;
        }
        unknownFrom(step, steps, label, moves);
        return moves;
    }

    private static int unknownFrom(int from, int[] steps, int[] label, List<Move> moves) {
        int step = from;
        while (step < steps.length && label[steps[step]] < 0) {
            if (label[steps[step]] == UNKNOWN) {
                moves.add(new Move.LogOnly(step));
            }
            step++;
        }
        return step;
    }

    private String name(Sequences sequences, int[] label, int activity) {
        return label[activity] < 0
                ? sequences.activities().get(activity)
                : aligner.net().activities.get(label[activity]);
    }
}
