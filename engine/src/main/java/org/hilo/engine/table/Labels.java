package org.hilo.engine.table;

import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.column.Words;

/**
 * Numbers what happened: an activity together with the area that did it. Journeys of the same labels pass the same
 * activities and the same hand-offs, so both are counted once for all of them.
 */
final class Labels {
    private final LongIndex numbers = new LongIndex();
    private final IntColumn activities = new IntColumn();
    private final IntColumn areas = new IntColumn();

    /** The number of an activity in an area, which may be {@link Words#ABSENT}. */
    int idOf(int activity, int area) {
        int id = numbers.idOf((long) activity << 32 | (area + 1));
        if (id == activities.size()) {
            activities.add(activity);
            areas.add(area);
        }
        return id;
    }

    LabelView view() {
        return new LabelView(activities.array(), areas.array(), activities.size());
    }
}
