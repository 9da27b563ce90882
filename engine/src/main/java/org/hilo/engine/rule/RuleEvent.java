package org.hilo.engine.rule;

import org.jspecify.annotations.Nullable;

/**
 * One event as rules look at it: numbers first, names only when asked for. A view may be moved from event to event and shown
 * again; rules keep no view, only what they read from it. Numbers of names are those of the {@link RuleSet}
 * ({@code activity}, {@code area}, {@code channel}); types of objects and attributes go by their place in its lists.
 */
public interface RuleEvent {
    /** Number of a missing area or channel. */
    int NONE = -1;

    /** What {@link #attributeTimeMicros} says of an event without such a time. */
    long NO_TIME = Long.MIN_VALUE;

    /** By which the event is found again. */
    long id();

    /** Microseconds since 1970. */
    long timeMicros();

    /** Number of the activity, {@link RuleSet#activity}. */
    int activity();

    /** Number of the area, {@link RuleSet#area}; {@link #NONE} without area. */
    int area();

    /** Number of the channel, {@link RuleSet#channel}; {@link #NONE} without channel. */
    int channel();

    @Nullable
    String areaName();

    @Nullable
    String channelName();

    /** NaN without score. */
    double score();

    /** How many objects of the type the event refers to; the type by its place in {@link RuleSet#objectTypes}. */
    int objects(int type);

    /** Id of one of these objects. */
    String object(int type, int index);

    /** Whether the event carries the attribute; by its place in {@link RuleSet#attributes}. */
    boolean hasAttribute(int attribute);

    /** Text form of the attribute's value, whatever its kind; null when the event does not carry it. */
    @Nullable
    String attributeText(int attribute);

    /** NaN when the event does not carry the attribute as a number. */
    double attributeNumber(int attribute);

    /** {@link #NO_TIME} when the event does not carry the attribute as a time. */
    long attributeTimeMicros(int attribute);
}
