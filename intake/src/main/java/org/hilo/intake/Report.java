package org.hilo.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a read saw, so that nothing is dropped in silence.
 *
 * @param rowsRead rows, XES events or messages seen, good and bad
 * @param accepted events handed on (a wide row gives several)
 * @param refused refusals by reason
 * @param duplicates events left out because their source and id were seen before in this read
 * @param identical events kept although an event of equal content was seen before (no id to tell them apart)
 * @param ties events with exactly the time of the event before them in the same journey
 * @param outOfOrder events earlier than one that came before them in the same journey
 * @param missingOwner events without an area
 * @param notHappened empty time cells of wide tables: a milestone that was never reached
 * @param lookupMisses references or attributes left out because the looked-up row does not exist
 * @param zones how many times were written with each offset, or were local to a zone
 * @param gapTimes local times that do not exist (clocks forward), moved as the mapping says
 * @param overlapTimes local times that exist twice (clocks back), chosen as the mapping says
 * @param futureTimes times later than the clock of this machine by more than five minutes: clock skew suspects
 * @param ancientTimes times before 1990, often a zero or a default written by a system
 * @param filesRefused files that could not be read, or not to their end
 * @param referenceTypes events by type of object they refer to, most frequent first
 */
public record Report(
        long rowsRead,
        long accepted,
        Map<Reason, Long> refused,
        long duplicates,
        long identical,
        long ties,
        long outOfOrder,
        long missingOwner,
        long notHappened,
        long lookupMisses,
        Map<String, Long> zones,
        long gapTimes,
        long overlapTimes,
        long futureTimes,
        long ancientTimes,
        long filesRefused,
        Map<String, Long> referenceTypes,
        @Nullable Instant first,
        @Nullable Instant last,
        List<ReadFile> files,
        List<Warning> warnings) {

    /** One file of a read, and how it was understood. */
    public record ReadFile(String name, String format, String encoding, String delimiter, long rows) {}

    /** Something worth knowing that refused nothing: how often, and the first place. */
    public record Warning(
            String code, long count, String file, long line, String value, Map<String, String> arguments) {

        /** One whole sentence in English or Spanish. */
        public String message(java.util.Locale language) {
            Map<String, String> all = new java.util.LinkedHashMap<>(arguments);
            all.put("value", value);
            all.put("file", file);
            return Texts.of(language).say("warning." + code, all);
        }
    }

    /** The same report of a read of which nothing was kept. */
    Report withoutAccepted() {
        return new Report(
                rowsRead,
                0,
                refused,
                duplicates,
                identical,
                ties,
                outOfOrder,
                missingOwner,
                notHappened,
                lookupMisses,
                zones,
                gapTimes,
                overlapTimes,
                futureTimes,
                ancientTimes,
                filesRefused,
                referenceTypes,
                first,
                last,
                files,
                warnings);
    }

    public long refusedCount() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
