package org.hilo.intake.mapping;

/**
 * A promise: what was promised is a time attribute of an event, what was delivered is another event.
 *
 * @param due name of the time attribute
 * @param delivered name of the activity that keeps the promise
 */
public record PromiseMapping(String name, String due, String delivered, By by) {

    /** Whether the exact moment counts, or the calendar day in the mapping's zone. */
    public enum By {
        INSTANT,
        DAY
    }
}
