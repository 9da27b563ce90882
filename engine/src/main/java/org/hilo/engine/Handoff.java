package org.hilo.engine;

/**
 * Work passing from one area directly to another one.
 *
 * @param from area, or {@link #UNKNOWN_AREA}
 * @param to another area, or {@link #UNKNOWN_AREA}
 * @param waiting between the last step of the one and the first step of the other
 * @param answers how many of them end in a step that carries a score: the customer answers, no area works
 * @param pingPong how many of these hand-offs were answered by the next hand-off of the journey going back
 */
public record Handoff(String from, String to, long count, long journeys, Waiting waiting, long answers, long pingPong) {
    /** Whether most of these hand-offs are customers who answer, so that the wait is theirs and not an area's. */
    public boolean isAnswering() {
        return 2 * answers > count;
    }

    /** Stands for the owner of steps whose area nobody recorded; no real area is empty. */
    public static final String UNKNOWN_AREA = "";
}
