package org.hilo.engine.discover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parallel cut: two activities of different parts follow each other in both orders, and every part has an
 * activity that journeys begin with and one that they end with.
 */
final class ParallelCut {
    private ParallelCut() {}

    static @Nullable Cut of(DirectlyFollows follows) {
        Groups groups = withMissingPairs(follows);
        if (groups.numbers().length == 0) {
            return null;
        }
        joinWithoutDoors(follows, groups);
        return Cuts.cut(Cut.Block.PARALLEL, groups.numbers());
    }

    /**
     * Joins any two activities that do not follow each other in both orders. There are as many such pairs as activities
     * squared, so the search keeps those not yet visited in a list and leaves an activity in it only for an edge that
     * it has.
     */
    private static Groups withMissingPairs(DirectlyFollows follows) {
        int size = follows.size();
        Groups groups = new Groups(size);
        int[] unvisited = new int[size];
        Arrays.setAll(unvisited, activity -> activity);
        int left = size;
        int[] waiting = new int[size];
        boolean[] both = new boolean[size];
        while (left > 0) {
            int waitingCount = 1;
            waiting[0] = unvisited[--left];
            while (waitingCount > 0) {
                int activity = waiting[--waitingCount];
                mark(follows, activity, both, true);
                int staying = 0;
                for (int i = 0; i < left; i++) {
                    int other = unvisited[i];
                    if (both[other]) {
                        unvisited[staying++] = other;
                    } else {
                        groups.join(activity, other);
                        waiting[waitingCount++] = other;
                    }
                }
                left = staying;
                mark(follows, activity, both, false);
            }
        }
        return groups;
    }

    private static void mark(DirectlyFollows follows, int activity, boolean[] both, boolean mark) {
        for (int edge = follows.firstEdge(activity); edge < follows.firstEdge(activity + 1); edge++) {
            both[follows.to(edge)] = mark && follows.has(follows.to(edge), activity);
        }
    }

    /**
     * Joins parts without a first or last activity: one that has only first with one that has only last activities, and
     * what is left over with the first part that has both. (There is one then, for some activity comes first and some
     * last.)
     */
    private static void joinWithoutDoors(DirectlyFollows follows, Groups groups) {
        int size = follows.size();
        boolean[] starting = new boolean[size];
        boolean[] ending = new boolean[size];
        for (int activity = 0; activity < size; activity++) {
            starting[groups.root(activity)] |= follows.starts(activity) > 0;
            ending[groups.root(activity)] |= follows.ends(activity) > 0;
        }
        boolean[] roots = new boolean[size];
        for (int activity = 0; activity < size; activity++) {
            roots[activity] = groups.root(activity) == activity;
        }
        int end = 0;
        for (int start = 0; start < size; start++) {
            if (roots[start] && starting[start] && !ending[start]) {
                while (end < size && !(roots[end] && ending[end] && !starting[end])) {
                    end++;
                }
                if (end == size) {
                    break;
                }
                groups.join(start, end);
                starting[start] = ending[start] = true;
                starting[end] = ending[end] = true;
            }
        }
        int whole = 0;
        while (!(roots[whole] && starting[whole] && ending[whole])) {
            whole++;
        }
        for (int root = 0; root < size; root++) {
            if (roots[root] && !(starting[root] && ending[root])) {
                groups.join(whole, root);
            }
        }
    }
}
