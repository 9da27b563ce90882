package org.hilo.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts the events of a table into the journeys of a lens: a counting sort by journey, which keeps the order of arrival,
 * then a stable sort by time within each journey. O(n) for events that come nearly in order of time, O(n log n) at worst.
 */
final class JourneySort {
    private static final int NONE = -1;

    /** Which journey each reference belongs to, and what the journeys are called. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Numbering(int[][] journeyOf, List<String> names) {
        /** Journey of the reference at this index, {@link #NONE} when it belongs to none. */
        int journey(ReferenceColumn.View references, int index) {
            int[] ofType = journeyOf[references.typeOf()[index]];
            return ofType.length == 0 ? NONE : ofType[references.idOf()[index]];
        }
    }

    private final TableView table;
    private final ReferenceColumn.View references;
    private final Numbering numbering;

    private JourneySort(TableView table, Lens lens) {
        this.table = table;
        this.references = table.references();
        this.numbering = number(table, lens);
    }

    static JourneyColumns sort(TableView table, Lens lens) {
        return new JourneySort(table, lens).sort();
    }

    private static Numbering number(TableView table, Lens lens) {
        ReferenceColumn.View references = table.references();
        int types = references.types().size();
        int[][] journeyOf = new int[types][0];
        Identity identity = lens.identity();
        if (identity != null) {
            return joined(references, identity, journeyOf);
        }
        int type = references.types().find(lens.name());
        if (type == Words.ABSENT) {
            return new Numbering(journeyOf, List.of());
        }
        Words ids = references.ids().get(type);
        journeyOf[type] = new int[ids.size()];
        Arrays.setAll(journeyOf[type], id -> id);
        return new Numbering(journeyOf, Arrays.asList(ids.array()).subList(0, ids.size()));
    }

    /** Asks the identity once for each different reference, not for each event. */
    private static Numbering joined(ReferenceColumn.View references, Identity identity, int[][] journeyOf) {
        Dictionary customers = new Dictionary();
        for (int type = 0; type < journeyOf.length; type++) {
            Words ids = references.ids().get(type);
            journeyOf[type] = new int[ids.size()];
            for (int id = 0; id < ids.size(); id++) {
                String customer =
                        identity.customerOf(new Reference(references.types().get(type), ids.get(id)));
                journeyOf[type][id] = customer == null ? NONE : customers.idOf(customer);
            }
        }
        Words names = customers.words();
        return new Numbering(journeyOf, Arrays.asList(names.array()).subList(0, names.size()));
    }

    private JourneyColumns sort() {
        int journeys = numbering.names().size();
        int[] offsets = new int[journeys + 1];
        int outside = 0;
        int[] lastRow = noRows(journeys);
        for (int row = 0; row < table.size(); row++) {
            boolean inside = false;
            for (int r = references.start(row); r < references.ends()[row]; r++) {
                int journey = numbering.journey(references, r);
                if (isNew(journey, row, lastRow)) {
                    offsets[journey + 1]++;
                    inside = true;
                }
            }
            outside += inside ? 0 : 1;
        }
        Arrays.parallelPrefix(offsets, Math::addExact);
        int[] rows = place(offsets);
        Ranges.each(journeys, (from, until) -> {
            for (int j = from; j < until; j++) {
                StableSort.byTime(rows, offsets[j], offsets[j + 1], table.times());
            }
        });
        return new JourneyColumns(table, numbering.names().toArray(new String[0]), offsets, rows, outside);
    }

    private int[] place(int[] offsets) {
        int journeys = offsets.length - 1;
        int[] next = offsets.clone();
        int[] rows = new int[offsets[journeys]];
        int[] lastRow = noRows(journeys);
        for (int row = 0; row < table.size(); row++) {
            for (int r = references.start(row); r < references.ends()[row]; r++) {
                int journey = numbering.journey(references, r);
                if (isNew(journey, row, lastRow)) {
                    rows[next[journey]++] = row;
                }
            }
        }
        return rows;
    }

    private static int[] noRows(int journeys) {
        int[] lastRow = new int[journeys];
        Arrays.fill(lastRow, NONE);
        return lastRow;
    }

    /** Whether the row names this journey for the first time: two references may belong to the same customer. */
    private static boolean isNew(int journey, int row, int[] lastRow) {
        if (journey == NONE || lastRow[journey] == row) {
            return false;
        }
        lastRow[journey] = row;
        return true;
    }
}
