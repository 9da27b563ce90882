package org.hilo.andina.voice;

/** What a comment is about. */
public enum Theme {
    GOOD,
    DELIVERED_WELL,
    PICKED_UP,
    SOLVED,
    SO_SO,
    DISAPPOINTED,
    LATE_TOLD,
    LATE_SILENT,
    INSISTING,
    CAMPAIGN,
    DAMAGED,
    INSTALLATION_BAD,
    PAYMENT,
    CHARGED,
    NOT_ANSWERED
}
