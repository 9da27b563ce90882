package org.hilo.engine.answer;

import java.util.List;
import org.hilo.engine.Waiting;

/**
 * What journeys spend being worked on and what they spend waiting, where events tell when work starts and when it is complete.
 * Each completion belongs to the earliest start of the same activity in the journey that no completion has yet.
 *
 * @param journeys journeys looked at
 * @param leadSeconds sum of their times from first to last step
 * @param busySeconds sum of the times in which some work of the journey was going on; work at the same time counts once
 * @param openStarts starts that were never completed
 * @param loneCompletions completions that nothing had started; a completion before its start is one
 * @param works by falling sum of the waiting, then by name
 */
public record WorkTimes(
        long journeys,
        double leadSeconds,
        double busySeconds,
        long openStarts,
        long loneCompletions,
        List<Work> works) {
    public WorkTimes {
        works = List.copyOf(works);
    }

    /** Share of the time in which somebody worked, the flow efficiency of lean management; NaN when no time passed. */
    public double flowEfficiency() {
        return busySeconds / leadSeconds;
    }

    /**
     * The work of one activity, area or stage.
     *
     * @param count works that were started and completed
     * @param working from start to completion
     * @param waits how many works began while no other work of the journey was going on and some had been completed
     * @param waiting of these, from the last completion of any work to the start; {@link Waiting#UNASKED} of none
     * @param overlapping works that began while another one was going on, and so waited for nothing
     */
    public record Work(String name, long count, Waiting working, long waits, Waiting waiting, long overlapping) {}
}
