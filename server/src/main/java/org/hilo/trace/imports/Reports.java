package org.hilo.trace.imports;

import java.util.EnumMap;
import java.util.Map;
import org.hilo.intake.Reason;
import org.hilo.intake.Report;

/** Joins what reading saw with what keeping saw. */
final class Reports {
    private Reports() {}

    /** The report with refusals that reading did not know of: events that cannot be kept. */
    static Report withRefused(Report report, Map<Reason, Long> more) {
        if (more.isEmpty()) {
            return report;
        }
        Map<Reason, Long> refused = new EnumMap<>(Reason.class);
        refused.putAll(report.refused());
        more.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
        long fewer = more.values().stream().mapToLong(Long::longValue).sum();
        return new Report(
                report.rowsRead(),
                report.accepted() - fewer,
                refused,
                report.duplicates(),
                report.identical(),
                report.ties(),
                report.outOfOrder(),
                report.missingOwner(),
                report.notHappened(),
                report.lookupMisses(),
                report.zones(),
                report.gapTimes(),
                report.overlapTimes(),
                report.futureTimes(),
                report.ancientTimes(),
                report.filesRefused(),
                report.referenceTypes(),
                report.first(),
                report.last(),
                report.files(),
                report.warnings());
    }
}
