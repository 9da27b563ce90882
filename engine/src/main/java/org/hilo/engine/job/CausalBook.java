package org.hilo.engine.job;

import org.hilo.engine.column.Packed;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.journey.Derived;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.table.LabelView;

/**
 * Which steps of each variant of a segment causally follow one of another area: found once, and kept as long as what causes
 * what stays the same.
 *
 * @param causality by which they were found
 * @param first first pair of steps of each variant, and the number of all
 * @param from first step of each, from 0
 * @param to second step of each
 * @param cells which pair of areas they are, doubled; odd when the next hand-off by the receiving area goes back
 * @param labels two labels of the areas of each pair of areas: first in the upper half, second in the lower
 * @param derived sums over the pairs
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record CausalBook(
        Causality causality, Packed first, Packed from, Packed to, Packed cells, long[] labels, Derived derived) {

    /** The pair of areas that a cell stands for, told by labels. */
    static int pair(int cell) {
        return cell >> 1;
    }

    static boolean isReturned(int cell) {
        return (cell & 1) != 0;
    }

    /** Of a segment; computed once. */
    static CausalBook of(Segment segment, Causality causality, LabelView labels) {
        return segment.derived()
                .latest(
                        CausalBook.class,
                        known -> known.causality.isSame(causality),
                        () -> new CausalBookMaker(segment, causality, labels).book());
    }
}
