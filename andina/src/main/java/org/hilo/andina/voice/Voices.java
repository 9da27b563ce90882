package org.hilo.andina.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hilo.andina.world.Category;
import org.hilo.andina.world.Dice;
import org.jspecify.annotations.Nullable;

/** Picks a line for a theme and country, fills in the facts, and writes it down as hastily as people do. */
public final class Voices {
    private static final double SPEAKS_LOCALLY = 0.45;
    private static final double SAYS_MORE = 0.16;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<String>> fitting = new HashMap<>();

    private Voices() {}

    /** The lines of {@code comments.txt}. */
    public static Voices load() {
        Voices voices = new Voices();
        try (InputStream in = Objects.requireNonNull(Voices.class.getResourceAsStream("comments.txt"));
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Theme theme = Theme.GOOD;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (line.startsWith("[")) {
                    theme = Theme.valueOf(line.substring(1, line.length() - 1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    voices.lines.add(Line.of(theme, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return voices;
    }

    /** A comment on this theme as this customer would write it. */
    public String say(Theme theme, Speaker speaker, Dice dice) {
        List<String> own = fitting(theme, speaker, true);
        List<String> common = fitting(theme, speaker, false);
        boolean locally = !own.isEmpty() && dice.chance(SPEAKS_LOCALLY);
        String text = fill(dice.oneOf(locally ? own : common), speaker, dice);
        if (dice.chance(SAYS_MORE)) {
            String more = fill(dice.oneOf(common), speaker, dice);
            text = more.equals(text) ? text : text + " " + more;
        }
        return Handwriting.hasty(text, theme, dice);
    }

    private List<String> fitting(Theme theme, Speaker speaker, boolean local) {
        String key = theme + "/" + local + "/" + speaker.country() + "/" + speaker.thing() + "/" + speaker.pickUp();
        return fitting.computeIfAbsent(
                key,
                any -> lines.stream()
                        .filter(line -> line.theme() == theme && line.isLocal() == local && line.fits(speaker))
                        .map(Line::text)
                        .toList());
    }

    private static String fill(String line, Speaker speaker, Dice dice) {
        String thing = Category.spoken(speaker.thing(), speaker.country());
        boolean feminine = thing.startsWith("la ");
        String days = Integer.toString(speaker.daysLate() > 1 ? speaker.daysLate() : dice.between(2, 6));
        String filled = line.replace("{producto}", thing)
                .replace("{Producto}", Character.toUpperCase(thing.charAt(0)) + thing.substring(1))
                .replace("{del}", feminine ? "de " + thing : "d" + thing)
                .replace("{al}", feminine ? "a " + thing : "a" + thing.substring(1))
                .replace("{o}", feminine ? "a" : "o")
                .replace("{ciudad}", speaker.city())
                .replace("{dia}", day(speaker.promised()))
                .replace("{dias}", days);
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private static String day(@Nullable LocalDate promised) {
        DayOfWeek day = promised == null ? DayOfWeek.MONDAY : promised.getDayOfWeek();
        return switch (day) {
            case MONDAY -> "lunes";
            case TUESDAY -> "martes";
            case WEDNESDAY -> "miércoles";
            case THURSDAY -> "jueves";
            case FRIDAY -> "viernes";
            case SATURDAY -> "sábado";
            case SUNDAY -> "domingo";
        };
    }
}
