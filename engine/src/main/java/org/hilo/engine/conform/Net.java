package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.PetriNet;
import org.jspecify.annotations.Nullable;

/**
 * A Petri net as arrays, so that firing costs a few additions: markings are tokens by place, activities are numbered labels.
 * One transition more than the model has, {@link #end}, takes the final marking and gives nothing.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
final class Net {
    static final int SILENT = -1;

    /** More tokens than this on one place are taken for a net that grows without bound. */
    static final int MOST_TOKENS = 100;

    final PetriNet model;
    final int places;
    final List<PetriNet.Transition> transitions;
    final int end;

    /** Names of the activities that the net knows, by label. */
    final List<String> activities;

    /** Label by transition. */
    final int[] label;

    /** Transitions by label. */
    final int[][] labelled;

    final int[] silent;

    /** Silent transitions by a place that they give to. */
    final int[][] silentInto;

    /** Whether silent transitions alone can carry a token back to where it was. */
    final boolean silentCircle;

    final byte[] initial;
    final byte[] last;

    private final int[][] inputs;
    private final int[][] taken;
    private final int[][] outputs;

    Net(PetriNet net) {
        model = net;
        places = net.places().size();
        transitions = net.transitions();
        end = transitions.size();
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (PetriNet.Transition transition : transitions) {
            String activity = transition.activity();
            if (activity != null) {
                labels.putIfAbsent(activity, labels.size());
            }
        }
        activities = List.copyOf(labels.keySet());
        label = transitions.stream()
                .mapToInt(t -> t.activity() == null ? SILENT : labels.getOrDefault(t.activity(), SILENT))
                .toArray();
        initial = marking(net.initial());
        last = marking(net.end());
        inputs = new int[end + 1][];
        taken = new int[end + 1][];
        outputs = new int[end + 1][];
        for (int t = 0; t < end; t++) {
            arcs(t, transitions.get(t).inputs(), transitions.get(t).outputs());
        }
        List<Integer> finals = new ArrayList<>();
        net.end().forEach((place, tokens) -> {
            for (int i = 0; i < tokens; i++) {
                finals.add(place);
            }
        });
        arcs(end, finals, List.of());
        labelled = grouped(labels.size());
        silent = which(SILENT);
        silentInto = silentInto();
        silentCircle = hasSilentCircle();
    }

    /** Takes away silent transitions that no other silent one can follow, until none is left or all are followed. */
    private boolean hasSilentCircle() {
        boolean[] gone = new boolean[end];
        int left = silent.length;
        for (boolean shrinks = true; shrinks && left > 0; ) {
            shrinks = false;
            for (int t : silent) {
                if (!gone[t] && !isFollowed(t, gone)) {
                    gone[t] = true;
                    shrinks = true;
                    left--;
                }
            }
        }
        return left > 0;
    }

    private boolean isFollowed(int transition, boolean[] gone) {
        for (int other : silent) {
            if (!gone[other]) {
                for (int place : inputs[other]) {
                    for (int given : outputs[transition]) {
                        if (place == given) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private void arcs(int t, List<Integer> in, List<Integer> out) {
        inputs[t] = in.stream().mapToInt(place -> place).distinct().toArray();
        taken[t] = Arrays.stream(inputs[t])
                .map(place -> (int) in.stream().filter(other -> other == place).count())
                .toArray();
        outputs[t] = out.stream().mapToInt(place -> place).toArray();
    }

    private byte[] marking(Map<Integer, Integer> tokens) {
        byte[] marking = new byte[places];
        tokens.forEach((place, count) -> {
            if (count < 0 || count > MOST_TOKENS) {
                throw new IllegalArgumentException(
                        "a place of a marking must hold 0 to " + MOST_TOKENS + " tokens, was " + count);
            }
            marking[place] = (byte) (int) count;
        });
        return marking;
    }

    private int[][] grouped(int labels) {
        int[][] groups = new int[labels][];
        for (int i = 0; i < labels; i++) {
            groups[i] = which(i);
        }
        return groups;
    }

    private int[] which(int wanted) {
        int count = 0;
        int[] found = new int[label.length];
        for (int t = 0; t < label.length; t++) {
            if (label[t] == wanted) {
                found[count++] = t;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[][] silentInto() {
        int[][] into = new int[places][];
        for (int p = 0; p < places; p++) {
            int place = p;
            into[p] = Arrays.stream(silent)
                    .filter(t -> Arrays.stream(outputs[t]).anyMatch(output -> output == place))
                    .toArray();
        }
        return into;
    }

    /** Different places that the transition takes from. */
    int[] inputs(int transition) {
        return inputs[transition];
    }

    /** Tokens it takes, by index of {@link #inputs}. */
    int[] taken(int transition) {
        return taken[transition];
    }

    /** Places it gives a token to each, several times where it gives several. */
    int[] outputs(int transition) {
        return outputs[transition];
    }

    /** The first place that lacks a token, -1 when the transition can fire. */
    int lacking(byte[] marking, int transition) {
        int[] from = inputs[transition];
        for (int i = 0; i < from.length; i++) {
            if (marking[from[i]] < taken[transition][i]) {
                return from[i];
            }
        }
        return -1;
    }

    boolean canFire(byte[] marking, int transition) {
        return lacking(marking, transition) < 0;
    }

    /** The marking after the transition fired; null when a place would hold more than {@link #MOST_TOKENS}. */
    byte @Nullable [] fire(byte[] marking, int transition) {
        byte[] next = marking.clone();
        int[] from = inputs[transition];
        for (int i = 0; i < from.length; i++) {
            next[from[i]] -= (byte) taken[transition][i];
        }
        for (int place : outputs[transition]) {
            if (++next[place] > MOST_TOKENS) {
                return null;
            }
        }
        return next;
    }

    /**
     * Places that could get a token if no token were ever taken away and only the marked transitions fired: more than really can
     * (the delete relaxation of planning).
     */
    boolean[] reachable(byte[] marking, boolean[] mayFire) {
        boolean[] reached = new boolean[places];
        for (int p = 0; p < places; p++) {
            reached[p] = marking[p] > 0;
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int t = 0; t < end; t++) {
                if (mayFire[t] && covered(reached, t)) {
                    for (int place : outputs[t]) {
                        grows |= !reached[place];
                        reached[place] = true;
                    }
                }
            }
        }
        return reached;
    }

    boolean covered(boolean[] reached, int transition) {
        for (int place : inputs[transition]) {
            if (!reached[place]) {
                return false;
            }
        }
        return true;
    }
}
