package org.hilo.engine.rule;

import java.time.ZoneId;
import org.hilo.engine.text.Figures;

/** The calendar in which every hour is worked; its zone says where days begin. */
public record Always(ZoneId zone) implements Calendar {

    @Override
    public long workingMicros(long fromMicros, long untilMicros) {
        return Math.max(0, Times.sum(untilMicros, -fromMicros));
    }

    @Override
    public long add(long fromMicros, long workingMicros) {
        return Times.sum(fromMicros, workingMicros);
    }

    @Override
    public long subtract(long untilMicros, long workingMicros) {
        return Times.sum(untilMicros, -workingMicros);
    }

    @Override
    public long counted(long micros) {
        return micros;
    }

    @Override
    public long plusWorkdays(long day, int n) {
        return day + n;
    }

    /** The text form. */
    @Override
    public String toString() {
        return "zone " + Figures.quoted(zone.getId()) + " always";
    }
}
