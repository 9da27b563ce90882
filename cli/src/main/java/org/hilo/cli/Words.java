package org.hilo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of the command line in one language, and its way to write numbers and durations. */
final class Words {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language, String resource) {
        this.language = language;
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            this.bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Locale language) {
        return language.getLanguage().equals("es")
                ? new Words(Locale.of("es", "419"), "messages_es.properties")
                : new Words(Locale.ENGLISH, "messages.properties");
    }

    Locale language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The sentence with its named arguments filled in: name, value, name, value … A count may choose between two forms:
     * {@code {rows|# row|# rows}} is "1 row" or "2,000 rows".
     */
    String say(String key, Object... arguments) {
        String sentence = bundle.getString(key);
        for (int i = 0; i < arguments.length; i += 2) {
            Object value = arguments[i + 1];
            String text = value instanceof Long || value instanceof Integer
                    ? count(((Number) value).longValue())
                    : String.valueOf(value);
            sentence = counted(sentence, "{" + arguments[i] + "|", text);
            sentence = sentence.replace("{" + arguments[i] + "}", text);
        }
        return sentence;
    }

    private static String counted(String sentence, String opening, String count) {
        String said = sentence;
        for (int open = said.indexOf(opening); open >= 0; open = said.indexOf(opening)) {
            int close = said.indexOf('}', open);
            String[] forms = said.substring(open + opening.length(), close).split("\\|", 2);
            String form = forms[count.equals("1") ? 0 : 1];
            said = said.substring(0, open) + form.replace("#", count) + said.substring(close + 1);
        }
        return said;
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    String score(double number) {
        return Double.isNaN(number) ? "–" : String.format(language, "%.2f", number);
    }

    String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(language, "%.1f %%", 100.0 * part / whole);
    }

    /** Two units at most: {@code 3 d 4 h}, {@code 12 min}, {@code 5 s}. */
    String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
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
