package org.hilo.intake.json;

import java.util.Locale;
import java.util.Map;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** One JSON reader with limits: an attack must end quickly and in words. */
public final class Json {

    /** Event data nests a few levels; thousands of brackets are an attack on the stack. */
    public static final int DEPTH_MAX = 64;

    /** A comment of a customer is thousands of characters; a million is a document. */
    public static final int STRING_CHARS_MAX = 1 << 20;

    private static final int NUMBER_CHARS_MAX = 400;
    private static final int NAME_CHARS_MAX = 1_000;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(STRING_CHARS_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .maxNameLength(NAME_CHARS_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    public static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For parsers over whole files: what follows a value is the next value. */
    public static final JsonMapper STREAM = JsonMapper.builder(FACTORY).build();

    private Json() {}

    /** What a failure of the reader means to the person who sent the text. */
    public static Refusal refusal(JacksonException e, String file, long line) {
        String wrong = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String lower = wrong.toLowerCase(Locale.ROOT);
        if (e instanceof StreamConstraintsException) {
            return lower.contains("nesting depth")
                    ? Refusal.of(file, line, "", "", Reason.TOO_DEEP, String.valueOf(DEPTH_MAX))
                    : Refusal.of(file, line, "", "", Reason.FIELD_TOO_LONG, String.valueOf(STRING_CHARS_MAX));
        }
        if (lower.contains("duplicate")) {
            int from = wrong.indexOf('"');
            int to = wrong.lastIndexOf('"');
            return Refusal.of(file, line, from < to ? wrong.substring(from + 1, to) : "", "", Reason.DUPLICATE_KEY, "");
        }
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new Refusal(
                file,
                line,
                "",
                "",
                Reason.BAD_JSON,
                Map.of("column", String.valueOf(column), "wrong", Refusal.shortened(wrong)),
                "");
    }
}
