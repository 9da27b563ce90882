package org.hilo.intake;

import java.util.Locale;
import java.util.Map;

/**
 * One record that did not become an event, and why.
 *
 * @param file name of the file, empty for a message
 * @param line line, row or position in the file, starting at 1; 0 when the whole file is meant
 * @param field the column or member that is wrong, empty when the whole record is
 * @param value what stood there, shortened to {@value #VALUE_CHARS_MAX} characters
 * @param arguments what the sentence of the reason needs besides the above
 * @param allowed what would have been accepted, empty when the reason says it all
 */
public record Refusal(
        String file,
        long line,
        String field,
        String value,
        Reason reason,
        Map<String, String> arguments,
        String allowed)
        implements Incoming {

    /** Enough to recognise a value; a refusal must not carry a ten-megabyte string on. */
    public static final int VALUE_CHARS_MAX = 120;

    public Refusal {
        value = shortened(value);
        arguments = Map.copyOf(arguments);
    }

    /** A refusal whose reason needs no further arguments. */
    public static Refusal of(String file, long line, String field, String value, Reason reason, String allowed) {
        return new Refusal(file, line, field, value, reason, Map.of(), allowed);
    }

    /** The same refusal at another place, for readers that know the place only later. */
    public Refusal at(String otherFile, long otherLine) {
        return new Refusal(otherFile, otherLine, field, value, reason, arguments, allowed);
    }

    /** One whole sentence in English or Spanish. */
    public String message(Locale language) {
        return Texts.of(language).refusal(this);
    }

    /** A value cut to its limit, without controls and half characters. */
    public static String shortened(String value) {
        StringBuilder clean = new StringBuilder(Math.min(value.length(), VALUE_CHARS_MAX) + 1);
        for (int i = 0; i < value.length() && clean.length() < VALUE_CHARS_MAX; i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                clean.append(c).append(value.charAt(++i));
                continue;
            }
            clean.append(Character.isSurrogate(c) || Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return value.length() > VALUE_CHARS_MAX ? clean.append('…').toString() : clean.toString();
    }
}
