package org.hilo.engine.job;

import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and says between which of their steps time is measured, and for which cell. */
interface PairWalk {
    /** Goes on to the next variant with selected journeys; false when there is none. */
    boolean next();

    VariantWalk variant();

    /** How many pairs of steps are measured in this variant. */
    int size();

    /** First step of each pair, from 0; the array may be longer. */
    int[] from();

    /** Second step of each pair, not before the first. */
    int[] to();

    /** Cell that each pair is measured for. */
    int[] cells();
}
