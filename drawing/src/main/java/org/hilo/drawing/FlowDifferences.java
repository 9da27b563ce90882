package org.hilo.drawing;

import java.util.List;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/** How two groups of journeys differ, for a picture on the places of a map of both. */
public interface FlowDifferences {
    /** Conclusion of the whole picture, for those who do not see it. */
    String title();

    Mark activity(Node node);

    Mark start(Node node);

    Mark end(Node node);

    Mark path(Edge edge);

    /** Which of the two has more. */
    enum Side {
        FIRST,
        SECOND,
        /** There is no telling: it is drawn thin and grey. */
        NEITHER
    }

    /**
     * How one activity, start, end or path differs.
     *
     * @param weight size of the difference as a share (0–1) of the largest, which makes the widest strand
     * @param lines what is written on it; none where nothing is to be said
     */
    record Mark(
            Side side,
            double weight,
            List<String> lines,
            String title,
            @Nullable String link) {
        public Mark {
            lines = List.copyOf(lines);
        }
    }
}
