package org.hilo.engine.answer;

import java.util.List;
import org.hilo.engine.conform.Conformity;

/**
 * How journeys keep to a designed journey: its sequence by alignment, its times by measuring.
 *
 * @param conformity sequences aligned once each
 * @param keeping journeys without any deviation, late ones neither
 * @param late by falling number of journeys, then by name
 */
public record DesignAnswer(Conformity conformity, long keeping, List<Late> late) {
    public DesignAnswer {
        late = List.copyOf(late);
    }

    /**
     * The allowed times of a touchpoint, and how often one was exceeded.
     *
     * @param touchpoint that shall come in time
     * @param checked how often it could be measured
     * @param late how often it took longer
     * @param journeys in how many journeys
     */
    public record Late(String touchpoint, long checked, long late, long journeys) {}
}
