package org.hilo.engine.rule;

import java.time.Instant;

/** Writes and reads the findings of a live state. */
final class FindingBytes {
    private FindingBytes() {}

    static void write(Finding finding, RuleSet set, StateWriter writer) {
        writer.number(set.number(finding.rule()));
        writer.number(finding.side().ordinal());
        writer.number(finding.reason().ordinal());
        writer.moment(finding.activation());
        Moment target = finding.target();
        writer.number(target == null ? 0 : 1);
        if (target != null) {
            writer.moment(target);
        }
        Instant due = finding.due();
        writer.time(Times.micros(finding.since()));
        writer.time(due == null ? Times.NEVER : Times.micros(due));
        writer.moments(finding.evidence());
    }

    static Finding read(RuleSet set, StateReader reader) {
        String rule = set.name(reader.below(set.size()));
        Finding.Side side = Finding.Side.values()[reader.below(Finding.Side.values().length)];
        Finding.Reason reason = Finding.Reason.values()[reader.below(Finding.Reason.values().length)];
        Moment activation = reader.moment();
        Moment target = reader.below(2) == 1 ? reader.moment() : null;
        Instant since = Times.instant(reader.time());
        long due = reader.time();
        return new Finding(
                rule,
                side,
                reason,
                activation,
                target,
                since,
                due == Times.NEVER ? null : Times.instant(due),
                reader.moments());
    }
}
