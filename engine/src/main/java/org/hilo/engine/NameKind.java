package org.hilo.engine;

/** Kinds of names that steps carry. */
public enum NameKind {
    ACTIVITY,
    AREA,
    CHANNEL
}
