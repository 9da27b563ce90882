package org.hilo.intake.table;

import org.jspecify.annotations.Nullable;

/** One row: cells by place. */
public interface Row {

    /** Line or row number in the file, starting at 1. */
    long line();

    /**
     * A {@link String}, or what a typed format knows: {@link java.math.BigDecimal}, {@link java.time.LocalDateTime},
     * {@link java.time.Instant}, {@link java.time.OffsetDateTime}, {@link Boolean}, {@link Spoilt}; null when empty.
     */
    @Nullable
    Object cell(int place);
}
