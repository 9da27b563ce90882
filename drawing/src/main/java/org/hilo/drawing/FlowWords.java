package org.hilo.drawing;

import java.util.Locale;
import org.hilo.engine.Edge;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/** The words and links of a flow picture, so that the drawing knows neither language nor addresses. */
public interface FlowWords {
    /** Conclusion or name of the whole picture, for those who do not see it. */
    String title();

    String count(long count);

    String duration(double seconds);

    /** What the number at a start means. */
    String starts(long journeys);

    String ends(long journeys);

    /** What stands in the box of a node; steps without area have no name of their own. */
    default String name(String node) {
        return node;
    }

    String nodeTitle(Node node);

    String edgeTitle(Edge edge);

    /** Where a click on the activity leads, null for nowhere. */
    default @Nullable String nodeLink(String activity) {
        return null;
    }

    default @Nullable String edgeLink(String from, String to) {
        return null;
    }

    /** Plain English without links, for files. */
    static FlowWords plain() {
        return Plain.ONLY;
    }

    /** The words of {@link #plain()}. */
    final class Plain implements FlowWords {
        private static final Plain ONLY = new Plain();

        private Plain() {}

        @Override
        public String title() {
            return "Flow map";
        }

        @Override
        public String count(long count) {
            return String.format(Locale.ROOT, "%,d", count);
        }

        @Override
        public String duration(double seconds) {
            if (seconds < 90) {
                return Math.round(seconds) + " s";
            }
            if (seconds < 90 * 60) {
                return Math.round(seconds / 60) + " min";
            }
            if (seconds < 48 * 3600) {
                return Math.round(seconds / 3600) + " h";
            }
            return Math.round(seconds / 86400) + " d";
        }

        @Override
        public String starts(long journeys) {
            return count(journeys) + " start";
        }

        @Override
        public String ends(long journeys) {
            return count(journeys) + " end";
        }

        @Override
        public String nodeTitle(Node node) {
            return node.activity() + ": " + count(node.count()) + " times in " + count(node.journeys()) + " journeys";
        }

        @Override
        public String edgeTitle(Edge edge) {
            return edge.from() + " → " + edge.to() + ": " + count(edge.count()) + " times, median wait "
                    + duration(edge.waiting().medianSeconds());
        }
    }
}
