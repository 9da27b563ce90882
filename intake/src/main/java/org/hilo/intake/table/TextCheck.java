package org.hilo.intake.table;

import java.math.BigDecimal;
import org.hilo.intake.Reason;

/** What any text must be before it goes on: whole characters that every store can hold, and of a sane length. */
public final class TextCheck {

    /** Ids and types are keys of an index; PostgreSQL's B-tree takes about 2,700 bytes for all of them together. */
    public static final int ID_CHARS_MAX = 400;

    /** A name that stands on a page and in an index. */
    public static final int NAME_CHARS_MAX = 300;

    /** A long e-mail still fits; more than this is a document, not a comment. */
    public static final int COMMENT_CHARS_MAX = 20_000;

    /** Attributes are for filtering; nobody filters by an essay. */
    public static final int ATTRIBUTE_CHARS_MAX = 4_000;

    private TextCheck() {}

    /** The text of a cell of any type, trimmed. */
    public static String plain(String field, Object cell) {
        return switch (cell) {
            case String text -> text.strip();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Spoilt spoilt -> throw new CellRefused(field, spoilt.text(), spoilt.reason(), "");
            default -> cell.toString();
        };
    }

    public static String checked(String field, String text, int charsMax) {
        int length = text.length();
        if (length > charsMax) {
            throw new CellRefused(field, text, Reason.FIELD_TOO_LONG, String.valueOf(charsMax));
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new CellRefused(field, text, Reason.NUL_BYTE, "");
            }
            if (c < '\uD800') {
                continue;
            }
            if (c == '\uFFFD') {
                throw new CellRefused(field, text, Reason.BAD_ENCODING, "");
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new CellRefused(field, text, Reason.LONE_SURROGATE, "");
            }
        }
        return text;
    }
}
