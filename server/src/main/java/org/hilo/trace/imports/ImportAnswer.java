package org.hilo.trace.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hilo.intake.Refusal;
import org.jspecify.annotations.Nullable;

/** An import as programs see it. */
@Schema(name = "Import", description = "One bringing-in of files")
record ImportAnswer(
        @Schema(description = "Number of the import") long id,

        @Schema(description = "draft, running, done, failed, undoing or undone")
        String state,

        @Schema(description = "Names of the files") List<String> files,
        @Schema(description = "Size of the files in bytes") long sizeBytes,

        @Schema(description = "Whether one refused line refuses everything")
        boolean strict,

        @Schema(description = "Name of the saved mapping it was read with, if one was") @Nullable
        String mappingName,

        @Schema(description = "When the files came") Instant uploadedAt,

        @Schema(description = "When reading began") @Nullable
        Instant startedAt,

        @Schema(description = "When reading ended, or when it was undone") @Nullable
        Instant endedAt,

        @Schema(description = "How much is read, from 0 to 1")
        double share,

        @Schema(description = "Rows, XES events or messages read")
        long rows,

        @Schema(description = "Events that were new") long accepted,

        @Schema(description = "Events that were known already")
        long duplicate,

        @Schema(description = "Lines that became no event") long refused,

        @Schema(description = "Why nothing was taken; only when failed")
        List<String> failure,

        @Schema(description = "Everything that reading saw; only when done") @Nullable
        ImportReport report) {

    static ImportAnswer of(Import found, Locale language) {
        return switch (found) {
            case Import.Draft draft -> answer(found, null, null, 0, Counts.NONE, List.of(), null);
            case Import.Running running ->
                answer(found, running.startedAt(), null, running.share(), running.counts(), List.of(), null);
            case Import.Done done ->
                answer(found, done.startedAt(), done.endedAt(), 1, done.counts(), List.of(), done.report());
            case Import.Failed failed ->
                answer(
                        found,
                        failed.startedAt(),
                        failed.endedAt(),
                        1,
                        failed.counts(),
                        reasons(failed.failure(), language),
                        null);
            case Import.Undoing undoing -> answer(found, null, null, 1, undoing.counts(), List.of(), null);
            case Import.Undone undone -> answer(found, null, undone.undoneAt(), 1, undone.counts(), List.of(), null);
        };
    }

    private static List<String> reasons(Failure failure, Locale language) {
        return failure.refusals().isEmpty()
                ? List.of(failure.reason().code())
                : failure.refusals().stream()
                        .map(refusal -> place(refusal) + refusal.message(language))
                        .toList();
    }

    /** As compilers write it: {@code orders.csv:17: }. */
    private static String place(Refusal refusal) {
        String line = refusal.line() == 0 ? "" : ":" + refusal.line();
        return refusal.file().isEmpty() ? "" : refusal.file() + line + ": ";
    }

    private static ImportAnswer answer(
            Import found,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            double share,
            Counts counts,
            List<String> failure,
            @Nullable ImportReport report) {
        Upload upload = found.upload();
        return new ImportAnswer(
                found.id(),
                found.state(),
                upload.files(),
                upload.sizeBytes(),
                upload.isStrict(),
                upload.mappingName(),
                upload.at(),
                startedAt,
                endedAt,
                share,
                counts.rows(),
                counts.accepted(),
                counts.duplicates(),
                counts.refused(),
                failure,
                report);
    }
}
