package org.hilo.platform.i18n;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;

/**
 * The one way to write numbers, shares, durations, times and money on a page: by the reader's language, the region of
 * the organisation's currency, and the organisation's zone. Signs are typographic (−), units stand behind a space that
 * doesn't break. Anything that isn't a finite number is written as a dash.
 */
public final class Formatter {

    private static final String NBSP = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final String NOTHING = "\u2013";
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Above so many cases a share has a decimal worth reading. */
    private static final long MANY = 1000;
    /** Nobody needs to know how much smaller a p is. */
    private static final double SMALLEST_P = 0.001;

    private final ULocale locale;
    private final ZoneId zone;
    private final Currency currency;
    private final InstantSource clock;

    public Formatter(Locale locale, ZoneId zone, Currency currency, InstantSource clock) {
        this.locale = ULocale.forLocale(locale);
        this.zone = zone;
        this.currency = currency;
        this.clock = clock;
    }

    /** {@code 18.412}. */
    public String number(long value) {
        return number((double) value, 0);
    }

    /** {@code 5,2}, with exactly so many decimals. */
    public String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NOTHING;
        }
        DecimalFormat format = decimalFormat(decimals);
        return format.format(value == 0 || isZero(value, decimals) ? 0d : value);
    }

    /** With its sign, for differences: {@code +0,2}, {@code −5}, {@code 0}. */
    public String change(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NOTHING;
        }
        return (value > 0 && !isZero(value, decimals) ? "+" : "") + number(value, decimals);
    }

    /** A share between 0 and 1 as {@code 71,4 %}; one decimal if it stands on more than 1,000 cases, none otherwise. */
    public String percent(double share, long n) {
        return percentWith(share, n > MANY ? 1 : 0);
    }

    public String percentWith(double share, int decimals) {
        return Double.isFinite(share) ? number(share * 100, decimals) + NBSP + "%" : NOTHING;
    }

    /** The bounds of an interval: {@code [28; 34]}. */
    public String interval(double low, double high, int decimals) {
        return "[" + number(low, decimals) + ";" + NBSP + number(high, decimals) + "]";
    }

    /** The bounds of a share's interval in per cent, without the sign: {@code [70,7; 72,1]}. */
    public String percentInterval(double low, double high, long n) {
        return interval(low * 100, high * 100, n > MANY ? 1 : 0);
    }

    /** The number of cases behind a figure: {@code n = 2.846}. */
    public String cases(long n) {
        return "n" + NBSP + "=" + NBSP + number(n);
    }

    /** A p value: {@code p = 0,034}, {@code p < 0,001}. */
    public String p(double p) {
        boolean isTiny = p < SMALLEST_P;
        return "p" + NBSP + (isTiny ? "<" : "=") + NBSP + number(isTiny ? SMALLEST_P : p, 3);
    }

    /** A score on whatever scale, with one decimal. */
    public String score(double value) {
        return number(value, 1);
    }

    /** {@code 22 min}, {@code 4 h}, {@code 2,5 d}: one unit, a decimal only below ten hours or days. */
    public String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return NOTHING;
        }
        double size = Math.abs(seconds);
        String sign = seconds < 0 ? MINUS : "";
        if (size < 59.5) {
            return sign + number(size, 0) + NBSP + "s";
        }
        if (size < 59.5 * MINUTE) {
            return sign + number(size / MINUTE, 0) + NBSP + "min";
        }
        if (size < 47.5 * HOUR) {
            return sign + roughly(size / HOUR) + NBSP + "h";
        }
        return sign + roughly(size / DAY) + NBSP + "d";
    }

    /** With its sign, for differences: {@code +2,5 d}, {@code −4 h}. */
    public String durationChange(double seconds) {
        return (seconds >= 0.5 ? "+" : "") + duration(seconds);
    }

    /** The bounds of a duration's interval: {@code [−4 h; 2,5 d]}. */
    public String durationInterval(double lowSeconds, double highSeconds) {
        return "[" + duration(lowSeconds) + ";" + NBSP + duration(highSeconds) + "]";
    }

    public String duration(Duration duration) {
        return duration(duration.toMillis() / 1000d);
    }

    /** {@code 3 nov}, with the year if it isn't this one. */
    public String date(LocalDate day) {
        boolean thisYear = Year.from(clock.instant().atZone(zone)).getValue() == day.getYear();
        return pattern(
                thisYear ? "d MMM" : "d MMM y", day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    public String date(Instant time) {
        return date(time.atZone(zone).toLocalDate());
    }

    /** The first and the last of some days: {@code 3–9 nov}, {@code 28 oct – 3 nov}. */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        boolean sameMonth = YearMonth.from(first).equals(YearMonth.from(last));
        return sameMonth
                ? number(first.getDayOfMonth()) + NOTHING + date(last)
                : date(first) + NBSP + NOTHING + " " + date(last);
    }

    /** {@code lun 3 nov, 14:20}. */
    public String dateTime(Instant time) {
        return pattern("EEE", time, zone) + " " + date(time) + ", " + time(time);
    }

    /** {@code 14:20}. */
    public String time(Instant time) {
        return pattern("HH:mm", time, zone);
    }

    /** {@code 14:20:07}, where seconds tell things apart. */
    public String timeWithSeconds(Instant time) {
        return pattern("HH:mm:ss", time, zone);
    }

    /** {@code noviembre 2025}. */
    public String month(YearMonth month) {
        return pattern("MMMM y", month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /** {@code $41,2 M}: the organisation's currency, shortened above a hundred thousand. */
    public String money(double amount) {
        if (!Double.isFinite(amount)) {
            return NOTHING;
        }
        String sign = amount < 0 ? MINUS : "";
        String symbol = com.ibm.icu.util.Currency.fromJavaCurrency(currency)
                .getName(locale, com.ibm.icu.util.Currency.NARROW_SYMBOL_NAME, new boolean[1]);
        double size = Math.abs(amount);
        if (size >= 1e9) {
            return sign + symbol + number(size / 1e6, 0) + NBSP + "M";
        }
        if (size >= 1e6) {
            return sign + symbol + number(size / 1e6, 1) + NBSP + "M";
        }
        int decimals = size >= 1000 ? 0 : Math.min(2, currency.getDefaultFractionDigits());
        return sign + symbol + number(size, decimals);
    }

    /** {@code 2,4 MB}. */
    public String bytes(long size) {
        if (size < 1000) {
            return number(size) + NBSP + "B";
        }
        if (size < 1_000_000) {
            return number(size / 1e3, 0) + NBSP + "kB";
        }
        return size < 1_000_000_000 ? number(size / 1e6, 1) + NBSP + "MB" : number(size / 1e9, 1) + NBSP + "GB";
    }

    /** For machines and {@code <time datetime>}: ISO 8601 in UTC. */
    public String machine(Instant time) {
        return time.toString();
    }

    public ZoneId zone() {
        return zone;
    }

    private String roughly(double value) {
        boolean whole = value >= 9.95 || isZero(value - Math.rint(value), 1);
        return number(value, whole ? 0 : 1);
    }

    private static boolean isZero(double value, int decimals) {
        return Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    }

    private DecimalFormat decimalFormat(int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSignString(MINUS);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumGroupingDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP.ordinal());
        return format;
    }

    private String pattern(String pattern, Instant time, ZoneId in) {
        var format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.getTimeZone(in.getId()));
        return format.format(Date.from(time));
    }
}
