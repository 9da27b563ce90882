package org.hilo.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds among some noted events of a journey those that may speak of the same objects as another event. Two events do not
 * when both name objects of one type and share none of them: two orders of one customer are different orders.
 */
final class SameObjects {
    /** Up to so many events are compared one by one; more of them, in the journey of a product say, are looked up. */
    private static final int FEW = 16;

    private final ReferenceColumn.View references;
    private final IntColumn noted = new IntColumn();
    private final Map<Integer, Integer> namingType = new HashMap<>();
    private final Map<Long, IntColumn> naming = new HashMap<>();

    SameObjects(ReferenceColumn.View references) {
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

    /** Notes the event of this row; its number is that of events noted before. */
    void note(int row) {
        int number = noted.size();
        noted.add(row);
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
        int row = noted.get(number);
        int start = references.start(row);
        for (int r = start; r < references.ends()[row]; r++) {
            naming.computeIfAbsent(key(r), k -> new IntColumn()).add(number);
            if (isFirstOfType(r, start)) {
                namingType.merge(references.typeOf()[r], 1, Integer::sum);
            }
        }
    }

    /** Visits each noted event that the row does not contradict, perhaps more than once. */
    void each(int row, IntConsumer visit) {
        int type = noted.size() > FEW ? mostTelling(row) : Words.ABSENT;
        if (type == Words.ABSENT) {
            for (int number = 0; number < noted.size(); number++) {
                visitIfSame(number, row, visit);
            }
            return;
        }
        for (int r = references.start(row); r < references.ends()[row]; r++) {
            IntColumn numbers = references.typeOf()[r] == type ? naming.get(key(r)) : null;
            for (int i = 0; numbers != null && i < numbers.size(); i++) {
                visitIfSame(numbers.get(i), row, visit);
            }
        }
    }

    private void visitIfSame(int number, int row, IntConsumer visit) {
        if (!contradict(noted.get(number), row)) {
            visit.accept(number);
        }
    }

    /** A type that all noted events and the row name, the one under which fewest remain; absent when there is none. */
    private int mostTelling(int row) {
        int best = Words.ABSENT;
        int fewest = Integer.MAX_VALUE;
        int start = references.start(row);
        for (int r = start; r < references.ends()[row]; r++) {
            int type = references.typeOf()[r];
            if (!isFirstOfType(r, start) || namingType.getOrDefault(type, 0) < noted.size()) {
                continue;
            }
            int remaining = remaining(row, type);
            if (remaining < fewest) {
                fewest = remaining;
                best = type;
            }
        }
        return best;
    }

    private int remaining(int row, int type) {
        int sum = 0;
        for (int r = references.start(row); r < references.ends()[row]; r++) {
            IntColumn numbers = references.typeOf()[r] == type ? naming.get(key(r)) : null;
            sum += numbers == null ? 0 : numbers.size();
        }
        return sum;
    }

    private boolean contradict(int a, int b) {
        int start = references.start(a);
        for (int r = start; r < references.ends()[a]; r++) {
            if (isFirstOfType(r, start) && contradict(a, b, references.typeOf()[r])) {
                return true;
            }
        }
        return false;
    }

    private boolean contradict(int a, int b, int type) {
        boolean both = false;
        for (int r = references.start(a); r < references.ends()[a]; r++) {
            for (int s = references.start(b); s < references.ends()[b]; s++) {
                if (references.typeOf()[r] == type && references.typeOf()[s] == type) {
                    if (references.idOf()[r] == references.idOf()[s]) {
                        return false;
                    }
                    both = true;
                }
            }
        }
        return both;
    }

    private boolean isFirstOfType(int index, int start) {
        for (int earlier = start; earlier < index; earlier++) {
            if (references.typeOf()[earlier] == references.typeOf()[index]) {
                return false;
            }
        }
        return true;
    }

    private long key(int index) {
        return (long) references.typeOf()[index] << 32 | references.idOf()[index];
    }
}
