package org.hilo.engine.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.table.ReferenceColumn;

/**
 * Finds among some noted events of a journey those that may speak of the same objects as another event. Two events do not
 * when both name objects of one type and share none of them: two orders of one customer are different orders.
 */
final class SameObjects {
    /** Up to so many events are compared one by one; more of them, in the journey of a product say, are looked up. */
    private static final int FEW = 16;

    private static final int NO_TYPE = -1;

    /** The references of one event: types rise, ids of the same type stand together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Named(int[] types, int[] ids) {
        boolean contradicts(Named other) {
            for (int r = 0; r < types.length; r++) {
                if ((r == 0 || types[r] != types[r - 1]) && contradicts(other, types[r])) {
                    return true;
                }
            }
            return false;
        }

        private boolean contradicts(Named other, int type) {
            boolean both = false;
            for (int r = 0; r < types.length; r++) {
                for (int s = 0; s < other.types.length; s++) {
                    if (types[r] == type && other.types[s] == type) {
                        if (ids[r] == other.ids[s]) {
                            return false;
                        }
                        both = true;
                    }
                }
            }
            return both;
        }
    }

    private final List<ReferenceColumn.View> references;
    private final List<Named> noted = new ArrayList<>();
    private final Map<Integer, Integer> namingType = new HashMap<>();
    private final Map<Long, IntColumn> naming = new HashMap<>();

    SameObjects(List<ReferenceColumn.View> references) {
        this.references = references;
    }

    int size() {
        return noted.size();
    }

    void clear() {
        noted.clear();
        namingType.clear();
        naming.clear();
    }

    private Named named(int row) {
        IntColumn types = new IntColumn();
        IntColumn ids = new IntColumn();
        for (int t = 0; t < references.size(); t++) {
            int type = t;
            references.get(t).values().of(row, (at, id) -> {
                types.add(type);
                ids.add((int) id);
            });
        }
        return new Named(
                java.util.Arrays.copyOf(types.array(), types.size()), java.util.Arrays.copyOf(ids.array(), ids.size()));
    }

    /** Notes the event of this row; its number is that of events noted before. */
    void note(int row) {
        int number = noted.size();
        noted.add(named(row));
        if (number == FEW) {
            for (int earlier = 0; earlier < number; earlier++) {
                index(earlier);
            }
        }
        if (number >= FEW) {
            index(number);
        }
    }

    private void index(int number) {
        Named event = noted.get(number);
        for (int r = 0; r < event.types().length; r++) {
            naming.computeIfAbsent(key(event, r), k -> new IntColumn()).add(number);
            if (r == 0 || event.types()[r] != event.types()[r - 1]) {
                namingType.merge(event.types()[r], 1, Integer::sum);
            }
        }
    }

    /** Visits each noted event that the row does not contradict, perhaps more than once. */
    void each(int row, IntConsumer visit) {
        Named event = named(row);
        int type = noted.size() > FEW ? mostTelling(event) : NO_TYPE;
        if (type == NO_TYPE) {
            for (int number = 0; number < noted.size(); number++) {
                visitIfSame(number, event, visit);
            }
            return;
        }
        for (int r = 0; r < event.types().length; r++) {
            IntColumn numbers = event.types()[r] == type ? naming.get(key(event, r)) : null;
            for (int i = 0; numbers != null && i < numbers.size(); i++) {
                visitIfSame(numbers.get(i), event, visit);
            }
        }
    }

    private void visitIfSame(int number, Named event, IntConsumer visit) {
        if (!noted.get(number).contradicts(event)) {
            visit.accept(number);
        }
    }

    /** A type that all noted events and this one name, the one under which fewest remain; none when there is none. */
    private int mostTelling(Named event) {
        int best = NO_TYPE;
        int fewest = Integer.MAX_VALUE;
        for (int r = 0; r < event.types().length; r++) {
            int type = event.types()[r];
            boolean isFirst = r == 0 || type != event.types()[r - 1];
            if (!isFirst || namingType.getOrDefault(type, 0) < noted.size()) {
                continue;
            }
            int remaining = remaining(event, type);
            if (remaining < fewest) {
                fewest = remaining;
                best = type;
            }
        }
        return best;
    }

    private int remaining(Named event, int type) {
        int sum = 0;
        for (int r = 0; r < event.types().length; r++) {
            IntColumn numbers = event.types()[r] == type ? naming.get(key(event, r)) : null;
            sum += numbers == null ? 0 : numbers.size();
        }
        return sum;
    }

    private static long key(Named event, int index) {
        return (long) event.types()[index] << 32 | event.ids()[index];
    }
}
