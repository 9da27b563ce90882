package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hilo.engine.table.ReferenceColumn;
import org.hilo.engine.table.TableView;

/**
 * Gathers the rows of a table by object: a counting sort by object, which costs the same for every event, then a sort by
 * time within each object, which costs nothing for events that came in order.
 */
final class Gathering {
    /** Events that become one segment: few enough that several threads have work, many enough that variants repeat. */
    static final int SEGMENT_EVENTS = 5 << 20;

    /** Ranges of objects that are counted at once: each goes through all rows, but writes only what fits better in caches. */
    private static final int RANGES = 2;

    private final TableView table;
    private final Numbering numbering;

    Gathering(TableView table, Numbering numbering) {
        this.table = table;
        this.numbering = numbering;
    }

    Numbering numbering() {
        return numbering;
    }

    /** Segments of all objects, each of about {@link #SEGMENT_EVENTS}, made on several threads. */
    List<Segment> segments(Endings endings, UnaryOperator<Segment> keeping) {
        int[] offsets = new int[numbering.size() + 1];
        eachInRanges((row, object) -> offsets[object + 1]++);
        for (int object = 0; object < numbering.size(); object++) {
            offsets[object + 1] = Math.addExact(offsets[object], offsets[object + 1]);
        }
        int[] rows = new int[offsets[numbering.size()]];
        int[] next = Arrays.copyOf(offsets, numbering.size());
        eachInRanges((row, object) -> rows[next[object]++] = row);
        int[] borders = borders(offsets);
        return IntStream.range(0, borders.length - 1)
                .parallel()
                .mapToObj(i -> SegmentBuilder.build(table, grouped(offsets, rows, borders[i], borders[i + 1]), endings))
                .map(keeping)
                .toList();
    }

    /** Visits all rows with each object, on as many threads as there are ranges; no two of them visit the same object. */
    private void eachInRanges(Visitor visitor) {
        IntStream.range(0, RANGES).parallel().forEach(range -> {
            int from = (int) ((long) numbering.size() * range / RANGES);
            int until = (int) ((long) numbering.size() * (range + 1) / RANGES);
            each(0, (row, object) -> {
                if (object >= from && object < until) {
                    visitor.visit(row, object);
                }
            });
        });
    }

    /** Where one segment's objects end and the next one's begin; depends on the events alone, not on the machine. */
    private static int[] borders(int[] offsets) {
        int objects = offsets.length - 1;
        int events = offsets[objects];
        int least = Math.max(1, Math.ceilDiv(events, SEGMENT_EVENTS));
        int count = least == 1 ? 1 : least + least % 2; // two are made at once
        int[] borders = new int[count + 1];
        for (int i = 1; i < count; i++) {
            int found = Arrays.binarySearch(offsets, (int) ((long) events * i / count));
            borders[i] = Math.max(borders[i - 1], found >= 0 ? found : -found - 1);
        }
        borders[count] = objects;
        return events == 0 ? new int[1] : Arrays.stream(borders).distinct().toArray();
    }

    private Grouped grouped(int[] offsets, int[] rows, int from, int until) {
        int[] objects = new int[until - from];
        int[] ends = new int[until - from + 1];
        int groups = 0;
        int[] mine = Arrays.copyOfRange(rows, offsets[from], offsets[until]);
        for (int object = from; object < until; object++) {
            if (offsets[object + 1] > offsets[object]) {
                objects[groups++] = object;
                ends[groups] = offsets[object + 1] - offsets[from];
            }
        }
        return sorted(Arrays.copyOf(objects, groups), Arrays.copyOf(ends, groups + 1), mine);
    }

    /** Sorts the rows of each group, and takes out those that came by two references to the same object. */
    Grouped sorted(int[] objects, int[] offsets, int[] rows) {
        long[] times = new long[rows.length];
        for (int p = 0; p < rows.length; p++) {
            times[p] = table.time(rows[p]);
        }
        int kept = 0;
        for (int g = 0; g < objects.length; g++) {
            int from = offsets[g];
            int until = offsets[g + 1];
            RowSort.sort(rows, times, from, until);
            offsets[g] = kept;
            for (int p = from; p < until; p++) {
                if (p == from || rows[p] != rows[p - 1]) {
                    rows[kept] = rows[p];
                    times[kept++] = times[p];
                }
            }
        }
        offsets[objects.length] = kept;
        return kept == rows.length
                ? new Grouped(objects, offsets, rows, times)
                : new Grouped(objects, offsets, Arrays.copyOf(rows, kept), Arrays.copyOf(times, kept));
    }

    /** Takes a row and an object that it is about. */
    interface Visitor {
        void visit(int row, int object);
    }

    /** Visits all rows from one on, with each object; a row may come twice with the same object. */
    void each(int fromRow, Visitor visitor) {
        List<ReferenceColumn.View> columns = numbering.columns(table);
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            columns.get(c).values().from(fromRow, (row, id) -> {
                int object = numbering.object(column, (int) id);
                if (object != Numbering.NONE) {
                    visitor.visit(row, object);
                }
            });
        }
    }

    /** Visits the rows before one that are about some of the references, given by column, with the object of each. */
    void about(List<BitSet> references, int untilRow, Visitor visitor) {
        List<ReferenceColumn.View> columns = numbering.columns(table);
        for (int c = 0; c < references.size(); c++) {
            int column = c;
            BitSet wanted = references.get(c);
            if (!wanted.isEmpty()) {
                columns.get(c).values().from(0, (row, id) -> {
                    if (row < untilRow && wanted.get((int) id)) {
                        visitor.visit(row, numbering.object(column, (int) id));
                    }
                });
            }
        }
    }

    /** Visits the objects of one row, perhaps one of them twice. */
    void objectsOf(int row, Visitor visitor) {
        List<ReferenceColumn.View> columns = numbering.columns(table);
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            columns.get(c).values().of(row, (at, id) -> {
                int object = numbering.object(column, (int) id);
                if (object != Numbering.NONE) {
                    visitor.visit(at, object);
                }
            });
        }
    }

    /** Groups pairs of object (upper half) and row (lower half), which may repeat. */
    Grouped grouped(long[] pairs) {
        Arrays.parallelSort(pairs);
        int[] rows = new int[pairs.length];
        List<int[]> starts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            rows[i] = (int) pairs[i];
            int object = (int) (pairs[i] >>> 32);
            if (i == 0 || object != (int) (pairs[i - 1] >>> 32)) {
                starts.add(new int[] {object, i});
            }
        }
        int[] objects = starts.stream().mapToInt(s -> s[0]).toArray();
        int[] offsets = new int[objects.length + 1];
        for (int g = 0; g < objects.length; g++) {
            offsets[g] = starts.get(g)[1];
        }
        offsets[objects.length] = pairs.length;
        return sorted(objects, offsets, rows);
    }

    /** How many rows are about no object. */
    int outside() {
        BitSet inside = new BitSet(table.size());
        each(0, (row, object) -> inside.set(row));
        return table.size() - inside.cardinality();
    }
}
