package org.hilo.trace.imports;

import java.util.List;
import java.util.Locale;
import org.hilo.intake.Refusal;

/**
 * Why an import brought nothing.
 *
 * @param refusals what was wrong with the files, where that is the reason; the worst first
 */
public record Failure(Reason reason, List<Refusal> refusals) {

    /** Why an import failed. */
    public enum Reason {
        /** A file as a whole cannot be read; see the refusals. */
        FILE_REFUSED,
        /** A line was refused, and the import was to be strict. */
        STRICT,
        /** The server stopped in the middle again and again. */
        INTERRUPTED,
        /** A fault of ours; the log says more. */
        BROKEN;

        /** As JSON and message keys say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Failure {
        refusals = List.copyOf(refusals);
    }
}
