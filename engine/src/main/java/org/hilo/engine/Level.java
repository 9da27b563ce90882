package org.hilo.engine;

/** What a node of the flow map is: an activity, or the area that did it. */
public enum Level {
    ACTIVITY,
    AREA
}
