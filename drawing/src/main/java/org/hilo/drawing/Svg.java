package org.hilo.drawing;

import org.jspecify.annotations.Nullable;

/** Writes SVG: every attribute and text is escaped here, every number has at most one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /** Opens an element; attributes come in pairs, a null value leaves its pair out. */
    Svg open(String tag, @Nullable Object... pairs) {
        start(tag, pairs);
        out.append('>');
        return this;
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Svg empty(String tag, @Nullable Object... pairs) {
        start(tag, pairs);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    Svg text(String tag, String text, @Nullable Object... pairs) {
        open(tag, pairs);
        escape(text);
        return close(tag);
    }

    Svg raw(String trusted) {
        out.append(trusted);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        String sign = tenths < 0 ? "-" : "";
        return sign + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    private void start(String tag, @Nullable Object... pairs) {
        out.append('<').append(tag);
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                out.append(' ').append(pairs[i]).append("=\"");
                escape(value instanceof Double d ? number(d) : value.toString());
                out.append('"');
            }
        }
    }

    /** Also drops what XML 1.0 cannot hold: control characters and lone surrogates. */
    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (allowed(point)) {
                        out.appendCodePoint(point);
                    } else {
                        out.append('\uFFFD');
                    }
                }
            }
        });
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point <= 0x10FFFF && point != 0xFFFE && point != 0xFFFF);
    }
}
