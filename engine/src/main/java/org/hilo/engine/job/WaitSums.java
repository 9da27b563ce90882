package org.hilo.engine.job;

import org.hilo.engine.journey.Times;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.journey.WaitClasses;

/** What one thread has gathered of waits: sums and classes by cell; waits that are kept one by one lie in the plan. */
final class WaitSums {
    private final WaitPlan plan;
    private final long[] high; // sums, the upper 32 bits of each wait apart: so they cannot overflow
    private final long[] low;
    final int[] classes;

    private PairWalk pairs = new NoPairs();
    private int factor;
    private int sign;

    WaitSums(WaitPlan plan) {
        this.plan = plan;
        this.high = new long[plan.slots.length];
        this.low = new long[plan.slots.length];
        this.classes = new int[plan.slotCount * plan.width];
    }

    /** Sum of all waits of a cell, in units of the plan. */
    double sum(int cell) {
        return high[cell] * 0x1p32 + low[cell];
    }

    /** Adds all waits of a segment. */
    void add(WaitSummary summary, int[] cellOfPair) {
        for (int pair = 0; pair < cellOfPair.length; pair++) {
            if (isAsked(cellOfPair[pair])) {
                long sum = summary.sums().get(pair);
                high[cellOfPair[pair]] += sum >>> 32;
                low[cellOfPair[pair]] += sum & 0xFFFF_FFFFL;
            }
        }
        if (summary.isSparse()) {
            summary.each((pair, place, count) -> {
                if (isAsked(cellOfPair[pair])) {
                    classes[plan.slots[cellOfPair[pair]] * plan.width + place] += count;
                }
            });
            return;
        }
        int[] counted = new int[summary.width()];
        for (int pair = 0; pair < cellOfPair.length; pair++) {
            if (isAsked(cellOfPair[pair])) {
                summary.classes().read(pair * summary.width(), summary.width(), counted);
                int base = plan.slots[cellOfPair[pair]] * plan.width;
                for (int i = 0; i < counted.length; i++) {
                    classes[base + i] += counted[i];
                }
            }
        }
    }

    /** Not when the cell is not asked for, or none of its waits is selected. */
    private boolean isAsked(int cell) {
        return cell >= 0 && plan.slots[cell] >= 0;
    }

    /** Adds the waits of the selected journeys, or takes them off with the sign −1. */
    void add(PairWalk walk, Times times, int withSign) {
        pairs = walk;
        sign = withSign;
        factor = times.unitMicros() / plan.unitMicros;
        boolean isNarrow = times.raw().width() == Integer.BYTES && factor == 1;
        while (walk.next()) {
            if (walk.size() == 0) {
                continue;
            }
            if (isNarrow) {
                walk.variant().times((VariantWalk.NarrowBlock) this::take);
            } else {
                walk.variant().times((VariantWalk.Block) this::take);
            }
        }
    }

    private void take(int[] times, int[] starts, int count) {
        int[] from = pairs.from();
        int[] to = pairs.to();
        int[] cells = pairs.cells();
        int size = pairs.size();
        for (int i = 0; i < size; i++) {
            int cell = cells[i];
            int slot = plan.slots[cell];
            if (slot >= 0) {
                low[cell] += sign * count(times, starts, from[i], to[i], slot * plan.width, count);
            } else if (sign > 0) {
                low[cell] += keep(times, starts, from[i], to[i], plan.filled.getAndAdd(cell, count), count);
            }
        }
    }

    /** Counts in classes, and returns the sum: of waits below 2³², so few that it cannot overflow. */
    private long count(int[] times, int[] starts, int from, int to, int base, int count) {
        int[] counted = classes;
        int one = sign;
        long sum = 0;
        for (int j = 0; j < count; j++) {
            int at = starts[j];
            long wait = (times[at + to] - times[at + from]) & 0xFFFF_FFFFL;
            sum += wait;
            counted[base + WaitClasses.classOf(wait)] += one;
        }
        return sum;
    }

    private long keep(int[] times, int[] starts, int from, int to, int place, int count) {
        long sum = 0;
        for (int j = 0; j < count; j++) {
            long wait = (times[starts[j] + to] - times[starts[j] + from]) & 0xFFFF_FFFFL;
            sum += wait;
            plan.kept[place + j] = wait;
        }
        return sum;
    }

    private void take(long[] times, int[] starts, int count) {
        for (int i = 0; i < pairs.size(); i++) {
            int cell = pairs.cells()[i];
            int slot = plan.slots[cell];
            if (slot < 0 && sign < 0) {
                continue;
            }
            int place = slot < 0 ? plan.filled.getAndAdd(cell, count) : slot * plan.width;
            int from = pairs.from()[i];
            int to = pairs.to()[i];
            for (int j = 0; j < count; j++) {
                long wait = (times[starts[j] + to] - times[starts[j] + from]) * factor;
                high[cell] += sign * (wait >>> 32);
                low[cell] += sign * (wait & 0xFFFF_FFFFL);
                if (slot < 0) {
                    plan.kept[place + j] = wait;
                } else {
                    classes[place + WaitClasses.classOf(wait)] += sign;
                }
            }
        }
    }

    void addAll(WaitSums other) {
        for (int cell = 0; cell < high.length; cell++) {
            high[cell] += other.high[cell];
            low[cell] += other.low[cell];
        }
        for (int i = 0; i < classes.length; i++) {
            classes[i] += other.classes[i];
        }
    }
}
