package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hilo.engine.Lens;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.table.TableView;

/**
 * The journeys of one lens, kept up to date with a growing table at a cost that what is new sets, not what there is. An
 * object that something new is about gets all its journeys made anew, in a new small segment; where they stood before, they
 * are dead. Small segments are merged with their neighbours as in a log-structured merge tree (O'Neil and others 1996), so
 * that there are never many. Whoever asks gets a {@link JourneyLog} that no longer changes.
 */
public final class LensLog {
    /** A segment is merged with the one before, unless that one has this many times its events. */
    private static final int RATIO = 4;

    /** When more than this part of the rows or references is new, building everything anew costs less. */
    private static final int NEW_PART = 4;

    private final UnaryOperator<Segment> keeping;
    private Lens lens;
    private Numbering numbering;
    private List<Held> held = new ArrayList<>();
    private int rows;

    public LensLog(Lens lens) {
        this(lens, UnaryOperator.identity());
    }

    /** @param keeping gives back each segment of a whole new log, perhaps from a file that it has written it to */
    public LensLog(Lens lens, UnaryOperator<Segment> keeping) {
        this.lens = lens;
        this.numbering = Numbering.of(lens);
        this.keeping = keeping;
    }

    /** A log that was saved when the table had so many rows. */
    LensLog(Lens lens, UnaryOperator<Segment> keeping, List<Held> held, int rows) {
        this(lens, keeping);
        this.held = new ArrayList<>(held);
        this.rows = rows;
    }

    /** What it stands on: segments, and how many rows of the table they show. */
    record Standing(Lens lens, List<Held> held, int rows) {}

    synchronized Standing standing() {
        return new Standing(lens, List.copyOf(held), rows);
    }

    /** Whether this log can go over to another lens at a cost that the differences set. */
    public boolean canFollow(Lens other) {
        return lens.ending().equals(other.ending()) && (lens.equals(other) || numbering.canFollow(other));
    }

    /**
     * The journeys of the table as it stands in the view, which must not be older than one shown before.
     *
     * @param wanted a lens that this log {@link #canFollow}
     */
    public synchronized JourneyLog journeys(Lens wanted, TableView table) {
        Gathering gathering = new Gathering(table, numbering.under(wanted, table));
        BitSet changed = numbering.changed(gathering.numbering());
        List<BitSet> awakened = numbering.awakened(gathering.numbering());
        lens = wanted;
        numbering = gathering.numbering();
        boolean isNew = rows == 0
                || (long) (table.size() - rows) * NEW_PART > rows
                || (long) changed.cardinality() * NEW_PART > numbering.size();
        if (rows < table.size() || !changed.isEmpty()) {
            if (isNew) {
                held = new ArrayList<>();
                gathering.segments(endings(table), keeping).forEach(segment -> held.add(Held.of(segment)));
            } else {
                add(gathering, table, changed, awakened);
            }
        }
        rows = table.size();
        return new JourneyLog(table, List.copyOf(held), numbering, lens);
    }

    private Endings endings(TableView table) {
        return Endings.of(lens.ending(), table.labels(), table.activityNames());
    }

    /** Makes the journeys anew of the objects that changed or that new rows are about. */
    private void add(Gathering gathering, TableView table, BitSet changed, List<BitSet> awakened) {
        Taking taking = new Taking(held);
        changed.stream().forEach(taking::take);
        LongColumn pairs = new LongColumn();
        long[] taken = taking.taken();
        BitSet regrouped = new BitSet(table.size());
        for (long pair : taken) {
            int row = (int) pair;
            if (!regrouped.get(row)) {
                regrouped.set(row);
                gathering.objectsOf(row, (at, object) -> {
                    if (changed.get(object)) {
                        pairs.add((long) object << 32 | at);
                    }
                });
            }
        }
        gathering.about(awakened, rows, (row, object) -> pairs.add((long) object << 32 | row));
        BitSet renewed = (BitSet) changed.clone();
        taking.clear();
        gathering.each(rows, (row, object) -> {
            pairs.add((long) object << 32 | row);
            if (!renewed.get(object)) {
                renewed.set(object);
                taking.take(object);
            }
        });
        for (long pair : taking.taken()) {
            pairs.add(pair);
        }
        held = taking.rest();
        build(gathering, table, pairs);
        merge(gathering, table);
    }

    private void build(Gathering gathering, TableView table, LongColumn pairs) {
        if (pairs.size() > 0) {
            Grouped grouped = gathering.grouped(Arrays.copyOf(pairs.array(), pairs.size()));
            held.add(Held.of(SegmentBuilder.build(table, grouped, endings(table))));
        }
    }

    private void merge(Gathering gathering, TableView table) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).isMostlyDead()) {
                Held place = held.remove(i--);
                build(gathering, table, place.pairs(new LongColumn()));
            }
        }
        while (held.size() > 1 && isToMerge(held.get(held.size() - 2), held.getLast())) {
            LongColumn pairs = held.removeLast().pairs(new LongColumn());
            build(gathering, table, held.removeLast().pairs(pairs));
        }
    }

    private static boolean isToMerge(Held before, Held last) {
        return before.liveEvents() < RATIO * last.liveEvents()
                && before.liveEvents() + last.liveEvents() <= Gathering.SEGMENT_EVENTS;
    }
}
