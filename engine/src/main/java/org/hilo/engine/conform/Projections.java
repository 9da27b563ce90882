package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bound of the cost for the rest of a word: the labels are parted into groups, the net and the word are projected to each group
 * (other labels are silent in the net and absent from the word), and the exact costs of the projections are added up.
 *
 * <p>Every move of an alignment costs in the projection of its own label only, so the sum is never above the true cost, and it
 * falls by at most the cost of a move (the decomposition of van der Aalst 2013, as a heuristic). Labels that can happen at the
 * same time go into different groups, so that each projection is nearly a state machine, with few states, and what parallel
 * branches multiply is added instead.
 */
final class Projections {
    /** The end cannot be reached. */
    static final int NEVER = Projection.NEVER;

    private final StateSpace space;
    private final Projection[] groups;
    private final int[] groupOf;
    private int[][] positions;
    private int[][] local = new int[64][];

    Projections(StateSpace space) {
        this.space = space;
        Net net = space.net();
        groupOf = groups(net);
        int count = Arrays.stream(groupOf).max().orElse(-1) + 1;
        groups = new Projection[count];
        for (int group = 0; group < count; group++) {
            groups[group] = new Projection(net, groupOf, group);
        }
        positions = new int[count][0];
    }

    void begin(int[] word) {
        for (int group = 0; group < groups.length; group++) {
            int[] position = new int[word.length + 1];
            int[] own = new int[word.length];
            int length = 0;
            for (int step = 0; step < word.length; step++) {
                position[step] = length;
                if (groupOf[word[step]] == group) {
                    own[length++] = word[step];
                }
            }
            position[word.length] = length;
            positions[group] = position;
            groups[group].begin(Arrays.copyOf(own, length));
        }
    }

    /** A bound of what the word costs from that step on in that state; {@link #NEVER} or more when it cannot end. */
    int cost(int step, int state) {
        int[] places = local(state);
        int cost = 0;
        for (int group = 0; group < groups.length; group++) {
            cost += groups[group].cost(positions[group][step], places[group]);
            if (cost >= NEVER) {
                return NEVER;
            }
        }
        return cost;
    }

    private int[] local(int state) {
        if (state >= local.length) {
            local = Arrays.copyOf(local, Math.max(state + 1, local.length * 2));
        }
        if (local[state] == null) {
            byte[] marking = space.marking(state);
            local[state] = Arrays.stream(groups)
                    .mapToInt(group -> group.state(marking))
                    .toArray();
        }
        return local[state];
    }

    /** Each label goes to the first group none of whose labels can happen at the same time. */
    private static int[] groups(Net net) {
        boolean[][] together = Concurrency.ofLabels(net);
        int[] group = new int[net.activities.size()];
        List<List<Integer>> members = new ArrayList<>();
        for (int label = 0; label < group.length; label++) {
            int here = label;
            int found = 0;
            while (found < members.size() && members.get(found).stream().anyMatch(other -> together[here][other])) {
                found++;
            }
            if (found == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(found).add(label);
            group[label] = found;
        }
        return group;
    }
}
