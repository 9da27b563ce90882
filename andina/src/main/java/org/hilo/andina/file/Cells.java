package org.hilo.andina.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How these systems write a cell. */
final class Cells {
    private static final ZoneId HEAD_OFFICE = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Cells() {}

    static String dayFirst(long second) {
        return second == 0 ? "" : DAY_FIRST.format(Instant.ofEpochSecond(second).atZone(HEAD_OFFICE));
    }

    static String withOffset(ZonedDateTime time) {
        return WITH_OFFSET.format(time);
    }

    static String yearFirst(long second) {
        return second == 0
                ? ""
                : YEAR_FIRST.format(Instant.ofEpochSecond(second).atZone(HEAD_OFFICE));
    }

    /** 1299.9 as "1299,90"; nothing for zero. */
    static String withComma(long amount) {
        return amount == 0
                ? ""
                : BigDecimal.valueOf(amount).setScale(2).toPlainString().replace('.', ',');
    }

    static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }

    static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
