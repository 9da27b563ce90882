package org.hilo.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like.
 *
 * @param format code such as {@code table}, {@code xlsx}, {@code xes}, {@code ocel-json}, {@code cloud-events}
 * @param encoding empty for formats that say it themselves
 * @param delimiter empty unless the format is {@code table}
 * @param rows cells of the first rows, in the order of the columns
 * @param rowsSeen how many rows the columns were judged by
 * @param proposal a mapping that would read the file, null when none is needed or none can be guessed
 * @param questions what a person must decide before the proposal may be used
 * @param refusals why the file cannot be read, empty when it can
 */
public record Look(
        String format,
        String encoding,
        String delimiter,
        List<Column> columns,
        List<List<String>> rows,
        long rowsSeen,
        @Nullable Mapping proposal,
        List<Question> questions,
        List<Refusal> refusals) {

    /** What a column seems to hold. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME,
        FLAG,
        EMPTY
    }

    /**
     * One column.
     *
     * @param patterns date patterns that fit every value, more than one when they cannot be told apart
     * @param distinct different values seen, at most the number that the look keeps
     */
    public record Column(
            String name, Kind kind, List<String> patterns, long filled, long distinct, List<String> samples) {}

    /**
     * A thing that the file does not tell.
     *
     * @param code such as {@code day-or-month-first}, {@code zone}, {@code activity}, {@code journey}
     * @param choices what can be answered, may be empty
     */
    public record Question(String code, String column, List<String> choices) {

        /** One whole question in English or Spanish. */
        public String message(Locale language) {
            return Texts.of(language)
                    .say("question." + code, Map.of("column", column, "choices", String.join(", ", choices)));
        }
    }
}
