package org.hilo.trace.identity;

import java.util.Comparator;
import org.hilo.engine.Reference;

/**
 * A reference that joins nobody, because it would join too many.
 *
 * @param customers how many different customers it would join
 * @param byHand whether a person asked for it
 */
public record Held(Reference reference, int customers, boolean byHand) {
    static final Comparator<Held> WORST_FIRST =
            Comparator.comparingInt(Held::customers).reversed().thenComparing(Held::reference, Link.ORDER);
}
