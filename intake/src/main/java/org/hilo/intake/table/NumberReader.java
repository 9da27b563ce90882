package org.hilo.intake.table;

import java.math.BigDecimal;
import org.hilo.intake.Reason;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** Turns a cell into a finite number with the mapping's decimal and thousands signs; nothing else is a number. */
public final class NumberReader {

    /** No figure of a business has more digits; longer ones are ids or attacks on the parser. */
    private static final int DIGITS_MAX = 400;

    private final char decimal;
    private final @Nullable Character thousands;

    public NumberReader(Settings settings) {
        this.decimal = settings.decimal();
        this.thousands = settings.thousands();
    }

    public double read(String field, Object cell) {
        if (cell instanceof BigDecimal number) {
            return finite(field, number.toString(), number.doubleValue());
        }
        String text = cell.toString();
        String plain = plain(text);
        if (plain == null) {
            throw new CellRefused(
                    field,
                    text,
                    Reason.BAD_NUMBER,
                    thousands == null ? "1234" + decimal + "5" : "1" + thousands + "234" + decimal + "5");
        }
        return finite(field, text, Double.parseDouble(plain));
    }

    private static double finite(String field, String text, double number) {
        if (!Double.isFinite(number)) {
            throw new CellRefused(field, text, Reason.NOT_FINITE, "");
        }
        return number;
    }

    /** The text as Java writes numbers, or null if it is not one: {@code NaN}, {@code 1d} and {@code 0x1p3} are not. */
    private @Nullable String plain(String text) {
        if (text.length() > DIGITS_MAX) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int digits = 0;
        int sinceThousands = -1;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                sinceThousands += sinceThousands >= 0 && !fraction ? 1 : 0;
                plain.append(c);
            } else if (c == decimal
                    && !fraction
                    && sinceThousands != 0
                    && (sinceThousands < 0 || sinceThousands == 3)) {
                fraction = true;
                sinceThousands = -1;
                plain.append('.');
            } else if (thousands != null
                    && c == thousands
                    && !fraction
                    && digits > 0
                    && (sinceThousands < 0 || sinceThousands == 3)) {
                sinceThousands = 0;
            } else if ((c == '-' || c == '+') && plain.isEmpty()) {
                plain.append(c);
            } else if ((c == 'e' || c == 'E') && digits > 0) {
                return exponent(plain, text, i);
            } else {
                return null;
            }
        }
        boolean groups = sinceThousands < 0 || sinceThousands == 3;
        return digits > 0 && groups ? plain.toString() : null;
    }

    private static @Nullable String exponent(StringBuilder plain, String text, int at) {
        String exponent = text.substring(at + 1);
        return exponent.matches("[+-]?\\d{1,4}")
                ? plain.append('E').append(exponent).toString()
                : null;
    }
}
