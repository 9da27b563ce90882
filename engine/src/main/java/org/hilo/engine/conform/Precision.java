package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hilo.engine.conform.StateSpace.Edges;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.Sequences;

/**
 * Precision by escaping edges (ETC; Munoz-Gama, Carmona 2010): in every state that journeys come to, what the net allows next is
 * held against what journeys really do next, weighted by the journeys. Where silent or equally named transitions leave several
 * markings possible, what any of them allows is allowed.
 */
public final class Precision {
    private static final int UNKNOWN = -1;
    private static final int NOWHERE = -1;

    private final Net net;

    private Precision(PetriNet net) {
        this.net = new Net(SilentReduction.of(net).net());
    }

    public static Precision of(PetriNet net) {
        return new Precision(net);
    }

    public EscapingEdges run(Sequences sequences) {
        int[] label = sequences.activities().stream()
                .mapToInt(activity -> net.activities.indexOf(activity))
                .toArray();
        Walk walk = new Walk(new StateSpace(net));
        IntStream.range(0, sequences.size())
                .boxed()
                .sorted(Comparator.comparing(sequences::steps, Arrays::compare))
                .forEach(i -> walk.along(sequences.steps(i), label, sequences.count(i)));
        return walk.finished(sequences.journeys());
    }

    /** A state of the log: a beginning that journeys share, and the markings that the net may be in after it. */
    private static final class Prefix {
        private final int set;
        private final BitSet taken = new BitSet();
        private long journeys;

        Prefix(int set) {
            this.set = set;
        }
    }

    /** Goes through sorted sequences; the states of the latest one stay open. */
    private static final class Walk {
        private final StateSpace space;
        private final List<int[]> sets = new ArrayList<>();
        private final List<BitSet> allowedBy = new ArrayList<>();
        private final Map<TreeSet<Integer>, Integer> numbers = new HashMap<>();
        private final List<Map<Integer, Integer>> next = new ArrayList<>();
        private final List<Prefix> open = new ArrayList<>();
        private int[] before = new int[0];
        private long allowed;
        private long escaping;
        private long followed;
        private boolean cut;

        Walk(StateSpace space) {
            this.space = space;
            open.add(new Prefix(number(new TreeSet<>(List.of(StateSpace.INITIAL)))));
        }

        void along(int[] steps, int[] label, long journeys) {
            int mismatch = Arrays.mismatch(before, steps);
            close(Math.min(open.size(), (mismatch < 0 ? steps.length : mismatch) + 1));
            before = steps;
            int depth = open.size() - 1;
            while (depth < steps.length) {
                Prefix here = open.get(depth);
                int set = label[steps[depth]] == UNKNOWN ? NOWHERE : after(here.set, label[steps[depth]]);
                if (set == NOWHERE) {
                    break;
                }
                here.taken.set(label[steps[depth]]);
                open.add(new Prefix(set));
                depth++;
            }
            open.get(depth).journeys += journeys;
            followed += depth == steps.length ? journeys : 0;
        }

        EscapingEdges finished(long journeys) {
            close(1);
            count(open.getFirst());
            double precision = journeys == 0 ? Double.NaN : allowed == 0 ? 1 : 1 - (double) escaping / allowed;
            return new EscapingEdges(precision, allowed, escaping, journeys, followed, !cut);
        }

        private void close(int size) {
            while (open.size() > size) {
                Prefix closed = open.removeLast();
                count(closed);
                open.getLast().journeys += closed.journeys;
            }
        }

        private void count(Prefix prefix) {
            BitSet here = allowedBy.get(prefix.set);
            allowed += prefix.journeys * here.cardinality();
            escaping += prefix.journeys * (here.cardinality() - prefix.taken.cardinality());
        }

        private int after(int set, int label) {
            return next.get(set).computeIfAbsent(label, wanted -> {
                TreeSet<Integer> targets = new TreeSet<>();
                for (int state : sets.get(set)) {
                    Edges edges = space.edges(state);
                    for (int e = 0; e < edges.targets().length; e++) {
                        if (space.net().label[edges.transitions()[e]] == wanted) {
                            targets.add(edges.targets()[e]);
                        }
                    }
                }
                return targets.isEmpty() ? NOWHERE : number(targets);
            });
        }

        private int number(TreeSet<Integer> states) {
            Integer known = numbers.get(states);
            if (known != null) {
                return known;
            }
            BitSet here = new BitSet();
            for (int state : states) {
                Edges edges = space.edges(state);
                cut |= edges.cut();
                for (int transition : edges.transitions()) {
                    here.set(space.net().label[transition]);
                }
            }
            sets.add(states.stream().mapToInt(state -> state).toArray());
            allowedBy.add(here);
            next.add(new HashMap<>());
            numbers.put(states, sets.size() - 1);
            return sets.size() - 1;
        }
    }
}
