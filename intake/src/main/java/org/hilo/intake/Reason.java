package org.hilo.intake;

import java.util.Locale;
import java.util.Map;

/** Why a record or a whole file is refused; each has a sentence in the message files. */
public enum Reason {
    MISSING_TIME,
    BAD_TIME,
    TIME_WITHOUT_OFFSET,
    TIME_IN_GAP,
    TIME_IN_OVERLAP,
    MISSING_ACTIVITY,
    MISSING_REFERENCE,
    MISSING_ID,
    MISSING_MEMBER,
    WRONG_KIND,
    BAD_NUMBER,
    NOT_FINITE,
    BAD_FLAG,
    SCORE_OUT_OF_RANGE,
    FIELD_COUNT,
    TOO_MANY_FIELDS,
    FIELD_TOO_LONG,
    TOO_MANY_REFERENCES,
    BAD_ENCODING,
    NUL_BYTE,
    LONE_SURROGATE,
    FORMULA,
    CELL_ERROR,
    BAD_JSON,
    DUPLICATE_KEY,
    TOO_DEEP,
    UNKNOWN_OBJECT,
    UNKNOWN_TYPE,
    EMPTY_FILE,
    NOT_RECOGNISED,
    NOT_SUPPORTED,
    NEEDS_MAPPING,
    NO_TABLE_FOR_FILE,
    NO_FILE_FOR_TABLE,
    UNKNOWN_COLUMN,
    DOUBLE_COLUMN,
    UNKNOWN_SHEET,
    DOCUMENT_TYPE,
    BROKEN_XML,
    BROKEN_ARCHIVE,
    ARCHIVE_BOMB,
    UNCLOSED_QUOTE,
    UNREADABLE,
    TOO_LARGE;

    /** A few words that name the reason, in English or Spanish, for counts and headings. */
    public String words(Locale language) {
        return Texts.of(language).say("reason." + code(), Map.of());
    }

    /** The name in addresses, JSON and message keys: {@code missing-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
