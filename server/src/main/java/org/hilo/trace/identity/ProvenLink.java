package org.hilo.trace.identity;

import java.util.Comparator;

/**
 * A link with its reason.
 *
 * @param firstEvent the event that first showed both references together
 * @param events how many events show them together
 */
public record ProvenLink(Link link, long firstEvent, int events) {
    static final Comparator<ProvenLink> BEST_FIRST = Comparator.comparingInt(ProvenLink::events)
            .reversed()
            .thenComparing(proven -> proven.link().one(), Link.ORDER)
            .thenComparing(proven -> proven.link().other(), Link.ORDER);
}
