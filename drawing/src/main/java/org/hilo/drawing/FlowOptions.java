package org.hilo.drawing;

/**
 * What a flow picture shows and how.
 *
 * @param activities share of the events that the shown activities cover at least, in percent (0–100)
 * @param paths share of the passages that the shown paths cover at least, in percent (0–100)
 * @param text what is written on a path
 * @param direction where time runs
 * @param returnsAreRework whether going back to something already done counts as rework and is drawn as such
 */
public record FlowOptions(
        int activities,
        int paths,
        EdgeText text,
        Direction direction,
        boolean returnsAreRework,
        Areas areas,
        FlowWords words) {

    /** What is written on a path. */
    public enum EdgeText {
        WAIT,
        COUNT,
        BOTH
    }

    /** Where time runs; a choice by size keeps small maps in one glance and large ones readable. */
    public enum Direction {
        RIGHT,
        DOWN,
        BY_SIZE
    }

    public FlowOptions {
        if (activities < 0 || activities > 100 || paths < 0 || paths > 100) {
            throw new IllegalArgumentException(
                    "detail must be 0 to 100 percent, was %d and %d".formatted(activities, paths));
        }
    }

    /** Everything, in plain English, without links. */
    public static FlowOptions plain(Areas areas) {
        return new FlowOptions(100, 100, EdgeText.BOTH, Direction.BY_SIZE, true, areas, FlowWords.plain());
    }

    public FlowOptions withDetail(int activityPercent, int pathPercent) {
        return new FlowOptions(activityPercent, pathPercent, text, direction, returnsAreRework, areas, words);
    }

    public FlowOptions withDirection(Direction other) {
        return new FlowOptions(activities, paths, text, other, returnsAreRework, areas, words);
    }
}
