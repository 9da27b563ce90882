package org.hilo.trace.imports;

import java.time.Instant;

/** One bringing-in of files. Each state holds only what is known in that state. */
public sealed interface Import {
    long id();

    Upload upload();

    /** Files are here, and nobody has said yet that they shall be read. */
    record Draft(long id, Upload upload) implements Import {}

    /**
     * Being read.
     *
     * @param readBytes bytes read so far, of all files
     */
    record Running(long id, Upload upload, Instant startedAt, long readBytes, Counts counts) implements Import {
        /** How far it has come, from 0 to 1. */
        public double share() {
            return upload.sizeBytes() == 0 ? 0 : Math.clamp((double) readBytes / upload.sizeBytes(), 0, 1);
        }
    }

    /** Read to the end; what could be taken is taken. */
    record Done(long id, Upload upload, Instant startedAt, Instant endedAt, Counts counts, ImportReport report)
            implements Import {}

    /** Not taken; nothing of it is left but its refused lines. */
    record Failed(long id, Upload upload, Instant startedAt, Instant endedAt, Counts counts, Failure failure)
            implements Import {}

    /** Being stopped, if it still ran, and taken away, as somebody asked. */
    record Undoing(long id, Upload upload, String askedBy, Instant askedAt, Counts counts) implements Import {}

    /** Taken away again. */
    record Undone(long id, Upload upload, Instant undoneAt, String undoneBy, Counts counts) implements Import {}

    /** What is counted so far; nothing for a draft. */
    default Counts countsOrNone() {
        return switch (this) {
            case Draft draft -> Counts.NONE;
            case Running running -> running.counts();
            case Done done -> done.counts();
            case Failed failed -> failed.counts();
            case Undoing undoing -> undoing.counts();
            case Undone undone -> undone.counts();
        };
    }

    /** The state in one word, as addresses, JSON and message keys say it. */
    default String state() {
        return switch (this) {
            case Draft draft -> "draft";
            case Running running -> "running";
            case Done done -> "done";
            case Failed failed -> "failed";
            case Undoing undoing -> "undoing";
            case Undone undone -> "undone";
        };
    }
}
