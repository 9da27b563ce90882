package org.hilo.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** The sentences of the command line in one language, and its way to write numbers, shares, days and durations. */
public final class Words {

    private static final String UNKNOWN = "–";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** A p below it is not told apart further: nobody draws that many permutations. */
    private static final double SMALLEST_P = 0.001;

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language, String resource) {
        this.language = language;
        try (InputStream in =
                Objects.requireNonNull(Words.class.getResourceAsStream("/org/hilo/cli/" + resource), resource)) {
            this.bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words of(Locale language) {
        return language.getLanguage().equals("es")
                ? new Words(Locale.of("es", "419"), "messages_es.properties")
                : new Words(Locale.ENGLISH, "messages.properties");
    }

    public Locale language() {
        return language;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The sentence with its named arguments filled in: name, value, name, value … A count may choose between two forms:
     * {@code {rows|# row|# rows}} is "1 row" or "2,000 rows". What an argument brings is never read as a sentence.
     */
    public String say(String key, Object... arguments) {
        String sentence = bundle.getString(key);
        StringBuilder said = new StringBuilder(sentence.length() + 32);
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int close = sentence.indexOf('}', open);
            said.append(sentence, at, open).append(filled(sentence.substring(open + 1, close), arguments));
            at = close + 1;
        }
        return said.append(sentence, at, sentence.length()).toString();
    }

    private String filled(String place, Object... arguments) {
        String[] parts = place.split("\\|", 3);
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i].equals(parts[0])) {
                String text = text(arguments[i + 1]);
                return parts.length == 1 ? text : parts[text.equals("1") ? 1 : 2].replace("#", text);
            }
        }
        throw new IllegalArgumentException("a sentence needs " + parts[0]);
    }

    private String text(Object value) {
        return value instanceof Long || value instanceof Integer
                ? count(((Number) value).longValue())
                : String.valueOf(value);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    public String score(double number) {
        return number(number, 2);
    }

    /** So many digits after the point; a dash for what nobody measured. */
    public String number(double number, int digits) {
        return Double.isFinite(number) ? String.format(language, "%." + digits + "f", number) : UNKNOWN;
    }

    public String percent(long part, long whole) {
        return whole == 0 ? UNKNOWN : percent((double) part / whole);
    }

    /** A share (0 to 1) in percent. */
    public String percent(double share) {
        return Double.isFinite(share) ? String.format(language, "%.1f\u00A0%%", 100 * share) : UNKNOWN;
    }

    /** A share (0 to 1) with its interval; a dash where there is nobody to have a share of. */
    public String share(@Nullable Estimate share) {
        return share == null
                ? UNKNOWN
                : percent(share.value()) + " " + interval(number(100 * share.low(), 1), number(100 * share.high(), 1));
    }

    /** From one to the other, as intervals are written here. */
    public String interval(String low, String high) {
        return "[" + low + "; " + high + "]";
    }

    /** A p value as a whole clause: {@code p = 0.034}, {@code p < 0.001}. */
    public String p(double p) {
        return p < SMALLEST_P ? "p < " + number(SMALLEST_P, 3) : "p = " + number(p, 3);
    }

    /** A day as people write it. */
    public String day(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(zone)
                .format(time);
    }

    /** Two units at most: {@code 3 d 4 h}, {@code 12 min}, {@code 5 s}. */
    public String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return UNKNOWN;
        }
        long whole = Math.round(Math.abs(seconds));
        String sign = seconds < 0 && whole > 0 ? "-" : "";
        if (whole < MINUTE) {
            return sign + whole + " s";
        }
        if (whole < HOUR) {
            return sign + whole / MINUTE + " min";
        }
        if (whole < DAY) {
            return sign + two(whole / HOUR, " h", whole % HOUR / MINUTE, " min");
        }
        return sign + two(whole / DAY, " d", whole % DAY / HOUR, " h");
    }

    private String two(long first, String firstUnit, long second, String secondUnit) {
        String written = count(first) + firstUnit;
        return second == 0 ? written : written + " " + second + secondUnit;
    }
}
