package org.hilo.intake.look;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hilo.intake.Look.Column;
import org.hilo.intake.Look.Kind;
import org.hilo.intake.Refusal;
import org.hilo.intake.table.DatePattern;
import org.hilo.intake.table.Spoilt;
import org.hilo.intake.table.Times;

/** What one column holds, judged by every value of it. */
final class Profile {

    static final String ISO = "ISO 8601";

    /** Beyond this "many different values" says enough. */
    private static final int DISTINCT_MAX = 1_000;

    private static final int SAMPLES_MAX = 5;
    private static final Set<String> FLAGS =
            Set.of("true", "false", "yes", "no", "si", "sí", "verdadero", "falso", "y", "n", "t", "f");

    private record Candidate(String pattern, DatePattern reader) {}

    private static final List<Candidate> PATTERNS = patterns();

    private final String name;
    private final List<Candidate> fitting = new ArrayList<>(PATTERNS);
    private final Set<String> distinct = new LinkedHashSet<>();
    private boolean iso = true;
    private boolean typedTimes;
    private boolean offsets = true;
    private boolean numbers = true;
    private boolean decimalComma;
    private boolean flags = true;
    private long filled;

    Profile(String name) {
        this.name = name;
    }

    private static List<Candidate> patterns() {
        List<Candidate> all = new ArrayList<>();
        for (String date : List.of(
                "d/M/yyyy",
                "M/d/yyyy",
                "d-M-yyyy",
                "M-d-yyyy",
                "d.M.yyyy",
                "yyyy/M/d",
                "yyyyMMdd",
                "d/M/yy",
                "M/d/yy")) {
            for (String time : List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", " HHmmss")) {
                all.add(new Candidate(date + time, DatePattern.of(date + time)));
            }
        }
        return List.copyOf(all);
    }

    void add(Object cell) {
        filled++;
        switch (cell) {
            case LocalDateTime time -> {
                typedTimes = true;
                numbers = false;
                flags = false;
                offsets = false;
                remember(time.toString());
            }
            case BigDecimal number -> {
                noTime();
                flags = false;
                remember(number.stripTrailingZeros().toPlainString());
            }
            case Spoilt spoilt -> remember(spoilt.text());
            default -> text(cell.toString());
        }
    }

    private void noTime() {
        iso = false;
        fitting.clear();
    }

    private void text(String text) {
        remember(text);
        if (iso) {
            Object time = Times.iso(text);
            iso = time != null;
            offsets &= time instanceof java.time.OffsetDateTime;
        }
        fitting.removeIf(candidate -> candidate.reader().read(text) == null);
        if (numbers) {
            boolean point = text.matches("[+-]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][+-]?\\d+)?");
            boolean comma = !point && text.matches("[+-]?\\d{1,3}(\\.\\d{3})*(,\\d+)?|[+-]?\\d+,\\d+");
            decimalComma |= comma;
            numbers = point || comma;
        }
        flags &= FLAGS.contains(text.toLowerCase(Locale.ROOT));
    }

    private void remember(String text) {
        if (distinct.size() < DISTINCT_MAX) {
            distinct.add(Refusal.shortened(text));
        }
    }

    Kind kind() {
        if (filled == 0) {
            return Kind.EMPTY;
        }
        if (typedTimes || iso || !fitting.isEmpty() && !isCode()) {
            return Kind.TIME;
        }
        if (numbers) {
            return Kind.NUMBER;
        }
        return flags ? Kind.FLAG : Kind.TEXT;
    }

    /** Eight digits are a date only when they look like one all over; an id may fit by chance, so its name must agree. */
    private boolean isCode() {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named =
                lower.contains("date") || lower.contains("fecha") || lower.contains("data") || lower.contains("dia");
        return fitting.stream().allMatch(c -> c.pattern().startsWith("yyyyMMdd")) && !named;
    }

    /** All patterns that fit every value; empty when ISO 8601 or the format's own dates do. */
    List<String> datePatterns() {
        return iso || typedTimes
                ? List.of()
                : fitting.stream().map(Candidate::pattern).toList();
    }

    boolean hasLocalTimes() {
        return kind() == Kind.TIME && !(iso && offsets);
    }

    boolean hasDecimalComma() {
        return kind() == Kind.NUMBER && decimalComma;
    }

    String name() {
        return name;
    }

    long filled() {
        return filled;
    }

    long distinct() {
        return distinct.size();
    }

    Column column() {
        List<String> patterns = kind() != Kind.TIME ? List.of() : iso ? List.of(ISO) : datePatterns();
        return new Column(
                name,
                kind(),
                patterns,
                filled,
                distinct.size(),
                distinct.stream().limit(SAMPLES_MAX).toList());
    }
}
