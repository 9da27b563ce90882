package org.hilo.trace.design;

import org.hilo.engine.model.DesignedJourney.Touchpoint;

/**
 * What became of one touchpoint in the compared journeys. The first four add up to all of them.
 *
 * @param stage of the design
 * @param touchpoint as it was designed
 * @param choice whether it is one of several of which one is enough
 * @param met came where the design has it
 * @param elsewhere came, but out of order
 * @param skipped did not come though the design wants it
 * @param free did not come, and need not: it is optional, or another one was chosen
 * @param repeated came once more than the design allows, in so many journeys
 * @param late came later than allowed, in so many journeys
 */
public record TouchpointFigures(
        String stage,
        Touchpoint touchpoint,
        boolean choice,
        long met,
        long elsewhere,
        long skipped,
        long free,
        long repeated,
        long late) {

    /** Whether no journey leaves the design here. */
    public boolean isClean() {
        return elsewhere == 0 && skipped == 0 && repeated == 0 && late == 0;
    }
}
