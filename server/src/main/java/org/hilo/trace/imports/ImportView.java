package org.hilo.trace.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Reason;

/**
 * What an import's page shows.
 *
 * @param refused its first refused lines
 * @param hasMore whether there are more than these
 * @param reasons how many lines were refused for each reason, the most frequent first
 * @param later imports that met events which this one had brought
 */
public record ImportView(
        Import found, List<RefusedLine> refused, boolean hasMore, List<ReasonCount> reasons, List<LaterImport> later) {
    public ImportView {
        refused = List.copyOf(refused);
        reasons = List.copyOf(reasons);
        later = List.copyOf(later);
    }

    /** How many lines were refused for one reason. */
    public record ReasonCount(Reason reason, long count) {
        static List<ReasonCount> of(Map<Reason, Long> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new ReasonCount(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparingLong(ReasonCount::count)
                            .reversed()
                            .thenComparing(ReasonCount::reason))
                    .toList();
        }
    }

    /** Whether lines must say which file they stand in. */
    public boolean hasSeveralFiles() {
        return found.upload().files().size() > 1;
    }

    /** Whether something is still being done for it. */
    public boolean isUnderWay() {
        return found instanceof Import.Running || found instanceof Import.Undoing;
    }
}
