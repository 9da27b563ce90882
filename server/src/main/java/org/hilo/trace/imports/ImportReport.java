package org.hilo.trace.imports;

import java.util.Map;
import org.hilo.intake.Reason;
import org.hilo.intake.Report;

/**
 * Everything that an import saw, so that nothing is dropped in silence.
 *
 * @param refused refusals by reason, of reading and of keeping
 * @param read what reading saw
 */
public record ImportReport(Map<Reason, Long> refused, Report read) {
    public ImportReport {
        refused = Map.copyOf(refused);
    }
}
