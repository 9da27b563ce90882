package org.hilo.engine.discover;

import org.jspecify.annotations.Nullable;

/**
 * Finds the loop cut: the body has all activities that journeys begin or end with; a way back is entered from every
 * last activity of the body and from nothing else, leads to every first one and to nothing else, and has no edge to
 * another way back.
 */
final class LoopCut {
    private final DirectlyFollows follows;
    private final boolean[] starting;
    private final boolean[] ending;
    private final Groups groups;

    /** How many first activities each activity leads to, and how many last ones lead to it. */
    private final int[] toStarts;

    private final int[] fromEnds;

    private LoopCut(DirectlyFollows follows) {
        int size = follows.size();
        this.follows = follows;
        this.starting = new boolean[size];
        this.ending = new boolean[size];
        this.groups = new Groups(size);
        this.toStarts = new int[size];
        this.fromEnds = new int[size];
    }

    static @Nullable Cut of(DirectlyFollows follows) {
        return new LoopCut(follows).cut();
    }

    private @Nullable Cut cut() {
        int starts = 0;
        int ends = 0;
        int body = 0;
        for (int activity = 0; activity < starting.length; activity++) {
            starting[activity] = follows.starts(activity) > 0;
            ending[activity] = follows.ends(activity) > 0;
            starts += starting[activity] ? 1 : 0;
            ends += ending[activity] ? 1 : 0;
            if (isDoor(activity)) {
                body = activity;
            }
        }
        for (int from = 0; from < starting.length; from++) {
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                see(from, follows.to(edge), body);
            }
        }
        for (int activity = 0; activity < starting.length; activity++) {
            boolean entered = fromEnds[activity] == 0 || fromEnds[activity] == ends;
            boolean left = toStarts[activity] == 0 || toStarts[activity] == starts;
            if (isDoor(activity) || !entered || !left) {
                groups.join(activity, body);
            }
        }
        return Cuts.cut(Cut.Block.LOOP, bodyFirst(groups.numbers(), body));
    }

    private boolean isDoor(int activity) {
        return starting[activity] || ending[activity];
    }

    private void see(int from, int to, int body) {
        if (isDoor(from) && isDoor(to)) {
            return;
        }
        if (!isDoor(from) && !isDoor(to)) {
            groups.join(from, to);
        } else if (isDoor(from)) {
            fromEnds[to] += ending[from] ? 1 : 0;
            if (!ending[from]) {
                groups.join(to, body);
            }
        } else {
            toStarts[from] += starting[to] ? 1 : 0;
            if (!starting[to]) {
                groups.join(from, body);
            }
        }
    }

    private static int[] bodyFirst(int[] parts, int body) {
        if (parts.length == 0) {
            return parts;
        }
        int former = parts[body];
        for (int activity = 0; activity < parts.length; activity++) {
            if (parts[activity] == former) {
                parts[activity] = 0;
            } else if (parts[activity] < former) {
                parts[activity]++;
            }
        }
        return parts;
    }
}
