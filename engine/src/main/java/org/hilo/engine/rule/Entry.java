package org.hilo.engine.rule;

import org.jspecify.annotations.Nullable;

/** An event of a journey that a rule remembers: an activation that waits, or a target that may be looked back for. */
final class Entry {
    long event;
    long timeMicros;

    /** Which step of the journey, from 0. */
    int step;

    /** First and last time at which a target counts; of activations only. */
    long opens;

    long closes;

    /** What links need of it, {@link Links#kept}. */
    @Nullable
    String[] kept = Links.NOTHING;

    /** Place of its finding, for an activation whose deadline has passed. */
    int finding;

    boolean isGone;

    /** Which search met it last, so that none meets it twice. */
    int met;

    Moment moment() {
        return new Moment(event, Times.instant(timeMicros));
    }

    void write(StateWriter writer) {
        writer.signed(event);
        writer.time(timeMicros);
        writer.number(step);
    }

    void writeWaiting(StateWriter writer) {
        write(writer);
        writer.time(opens);
        writer.time(closes);
    }

    void writeLate(StateWriter writer) {
        write(writer);
        writer.number(finding);
    }

    void read(StateReader reader) {
        event = reader.signed();
        timeMicros = reader.time();
        step = reader.index();
    }

    void readWaiting(StateReader reader) {
        read(reader);
        opens = reader.time();
        closes = reader.time();
    }

    /** @param findings how many findings there are, one of which it names */
    void readLate(StateReader reader, int findings) {
        read(reader);
        finding = reader.below(findings);
    }
}
