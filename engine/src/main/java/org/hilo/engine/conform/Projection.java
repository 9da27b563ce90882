package org.hilo.engine.conform;

import java.util.List;
import org.hilo.engine.conform.StateSpace.Edges;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;

/** A net with all labels but those of one group silent, and the exact cost of the rest of a word in it. */
final class Projection {
    static final int NEVER = 1 << 28;

    /** A projection with more states is not used: its costs count as 0. */
    private static final int MOST_STATES = 400;

    private final Net net;
    private final StateSpace space;
    private final List<List<Integer>> worth;
    private final int[] labels;
    private int[] word = new int[0];
    private int[][] costs = new int[0][];
    private int laid;
    private boolean usable = true;

    Projection(Net whole, int[] groupOf, int group) {
        PetriNet model = whole.model;
        List<Transition> hidden = model.transitions().stream()
                .map(t -> isIn(whole, t, groupOf, group) ? t : new Transition(t.id(), null, t.inputs(), t.outputs()))
                .toList();
        SilentReduction.Reduced reduced =
                SilentReduction.of(new PetriNet(model.places(), hidden, model.initial(), model.end()));
        net = new Net(reduced.net());
        worth = reduced.worth();
        space = new StateSpace(net);
        labels = whole.activities.stream()
                .mapToInt(name -> net.activities.indexOf(name))
                .toArray();
        explore();
    }

    private static boolean isIn(Net whole, Transition t, int[] groupOf, int group) {
        String activity = t.activity();
        return activity != null && groupOf[whole.activities.indexOf(activity)] == group;
    }

    private void explore() {
        for (int state = 0; usable && state < space.size(); state++) {
            usable = space.size() <= MOST_STATES && !space.edges(state).cut();
        }
    }

    /** The state of a marking of the whole net. */
    int state(byte[] marking) {
        byte[] own = new byte[net.places];
        for (int place = 0; place < marking.length; place++) {
            for (int other : worth.get(place)) {
                int tokens = own[other] + marking[place];
                usable &= tokens <= Net.MOST_TOKENS;
                own[other] = (byte) tokens;
            }
        }
        if (!usable) {
            return 0;
        }
        int state = space.state(own);
        explore();
        return state;
    }

    /** @param rest the labels of the whole net that are in the group, in order */
    void begin(int[] rest) {
        word = rest;
        laid = 0;
    }

    /** What the word costs from that position on, from that state. */
    int cost(int position, int state) {
        if (usable && laid < space.size()) {
            lay();
        }
        return usable ? costs[position][state] : 0;
    }

    private void lay() {
        laid = space.size();
        if (costs.length <= word.length || costs[0].length < laid) {
            costs = new int[Math.max(word.length + 1, costs.length)][laid];
        }
        int[] last = costs[word.length];
        for (int state = 0; state < laid; state++) {
            last[state] = space.edges(state).canEnd() ? 0 : NEVER;
        }
        spread(last);
        for (int position = word.length - 1; position >= 0; position--) {
            layer(costs[position], costs[position + 1], labels[word[position]]);
        }
    }

    private void layer(int[] costs, int[] after, int label) {
        for (int state = 0; state < laid; state++) {
            int cost = Math.min(after[state] + 1, NEVER);
            Edges edges = space.edges(state);
            for (int e = 0; e < edges.targets().length; e++) {
                if (net.label[edges.transitions()[e]] == label) {
                    cost = Math.min(cost, after[edges.targets()[e]]);
                }
            }
            costs[state] = cost;
        }
        spread(costs);
    }

    /** Lowers costs along model moves until nothing changes. */
    private void spread(int[] costs) {
        boolean falls = true;
        while (falls) {
            falls = false;
            for (int state = laid - 1; state >= 0; state--) {
                for (int target : space.edges(state).targets()) {
                    if (costs[target] + 1 < costs[state]) {
                        costs[state] = costs[target] + 1;
                        falls = true;
                    }
                }
            }
        }
    }
}
