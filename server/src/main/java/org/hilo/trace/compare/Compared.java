package org.hilo.trace.compare;

import java.util.List;
import org.hilo.engine.FlowMap;

/**
 * Two sides held against each other. In the maps every count is a number of journeys, and a wait is the median of the first
 * passages.
 *
 * @param both the journeys of both sides together, without waits
 * @param shares of activities, starts, ends and paths: proven ones first, then by size
 * @param waits of the paths that both sides take: proven ones first, then by size
 * @param variants the most frequent ones of each side: proven ones first, then by size
 * @param tested how many differences were tested at once
 */
public record Compared(
        FlowMap a,
        FlowMap b,
        FlowMap both,
        List<ShareDifference> shares,
        List<WaitDifference> waits,
        List<ShareDifference> variants,
        int tested) {
    public Compared {
        shares = List.copyOf(shares);
        waits = List.copyOf(waits);
        variants = List.copyOf(variants);
    }

    public long proven() {
        return shares.stream().filter(ShareDifference::isProven).count()
                + waits.stream().filter(WaitDifference::isProven).count()
                + variants.stream().filter(ShareDifference::isProven).count();
    }
}
