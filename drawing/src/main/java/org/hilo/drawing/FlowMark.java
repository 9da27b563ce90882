package org.hilo.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one box or strand of a flow picture is written and drawn.
 *
 * @param lines what is written on it; none leaves a strand without label
 * @param thickness of its strand, in pixels; without meaning for an activity
 * @param look class that it has besides those of its kind, empty for none
 * @param title what it says to those who point at it, null for nothing
 * @param link where a click leads, null for nowhere
 */
record FlowMark(
        List<String> lines,
        double thickness,
        String look,
        @Nullable String title,
        @Nullable String link) {
    static final double THICKEST = 13;
    static final double THINNEST = 1.2;

    FlowMark {
        lines = List.copyOf(lines);
    }

    /** Thickness of a strand that is this share (0–1) of the widest. */
    static double thickness(double share) {
        return Math.max(THINNEST, THICKEST * Math.min(1, share));
    }
}
