package org.hilo.engine.discover;

/**
 * Leaves out the weak edges of a directly-follows graph (Leemans, Fahland, van der Aalst 2014, and the authors' ProM
 * plug-in): an edge stays if it is at least a given share of the strongest way on from the same activity, where ending
 * counts as one way; a first or last activity if it is at least that share of the most frequent first or last one.
 */
final class Filtering {
    private Filtering() {}

    static DirectlyFollows strong(DirectlyFollows follows, double share) {
        int size = follows.size();
        PairSums sums = new PairSums(size, follows.pairs());
        long mostStarts = 0;
        long mostEnds = 0;
        for (int activity = 0; activity < size; activity++) {
            mostStarts = Math.max(mostStarts, follows.starts(activity));
            mostEnds = Math.max(mostEnds, follows.ends(activity));
        }
        for (int from = 0; from < size; from++) {
            long most = follows.ends(from);
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                most = Math.max(most, follows.countOf(edge));
            }
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                if (follows.countOf(edge) >= share * most) {
                    sums.add(from, follows.to(edge), follows.countOf(edge));
                }
            }
            if (follows.starts(from) >= share * mostStarts) {
                sums.start(from, follows.starts(from));
            }
            if (follows.ends(from) >= share * mostEnds) {
                sums.end(from, follows.ends(from));
            }
        }
        return sums.sum();
    }
}
