package org.hilo.intake;

import java.time.Instant;

/** Reads CloudEvents 1.0 in JSON. */
public final class CloudEvents {

    private CloudEvents() {}

    /**
     * One CloudEvent in structured JSON form.
     *
     * @param line the place that a refusal names
     * @param receivedAt stands in for a missing time, and the event says so
     */
    public static Incoming parse(String json, long line, Instant receivedAt) {
        return new org.hilo.intake.json.CloudEventReader(receivedAt).read(json, "", line);
    }
}
