package org.hilo.cli.write;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes HTML that is well-formed XML as well: every attribute and text is escaped here. */
public final class Html {
    /** Elements that have no end. */
    private static final Set<String> EMPTY = Set.of("meta", "br", "hr", "col");

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Opens an element; attributes come in pairs, a null value leaves its pair out. */
    public Html open(String tag, @Nullable Object... pairs) {
        out.append('<').append(tag);
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                out.append(' ').append(pairs[i]).append("=\"");
                escape(value.toString());
                out.append('"');
            }
        }
        out.append(EMPTY.contains(tag) ? "/>" : ">");
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element that holds only text. */
    public Html text(String tag, String text, @Nullable Object... pairs) {
        open(tag, pairs);
        escape(text);
        return close(tag);
    }

    /** Text within an element. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** What is markup already: a picture, a style. */
    public Html raw(String trusted) {
        out.append(trusted);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Also replaces what XML 1.0 cannot hold: control characters and lone surrogates. */
    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(point) ? point : '\uFFFD');
            }
        });
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point < 0xD800
                || point >= 0xE000 && point <= 0x10FFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
