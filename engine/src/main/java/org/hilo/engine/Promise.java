package org.hilo.engine;

import java.time.ZoneId;

/**
 * A promise to a customer: an attribute of one event says until when, another event says when it was delivered. In a
 * journey with several orders each is promised and delivered for itself: two events that both name objects of a type, and
 * share none of them, do not belong together.
 *
 * @param attribute name of the time attribute with the due time; its first value counts
 * @param delivered activity that delivers; its first occurrence counts
 */
public record Promise(String name, String attribute, String delivered, By by) {

    /** How exactly a promise is held. */
    public sealed interface By {}

    /** Kept when delivered at or before the due instant. */
    public record Exact() implements By {}

    /** Kept when delivered on or before the due day, as days are counted in this zone. */
    public record Day(ZoneId zone) implements By {}

    public static Promise byInstant(String name, String attribute, String delivered) {
        return new Promise(name, attribute, delivered, new Exact());
    }

    public static Promise byDay(String name, String attribute, String delivered, ZoneId zone) {
        return new Promise(name, attribute, delivered, new Day(zone));
    }
}
