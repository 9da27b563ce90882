package org.hilo.drawing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The areas of an organisation, each with a code of two letters and one of eight colours; the code is what counts. */
public final class Areas {
    /** How many colours there are; more areas than that repeat them. */
    public static final int COLOURS = 8;

    /** Stands for steps whose area nobody recorded. */
    public static final Area UNKNOWN = new Area("", "–", -1);

    /** One area: its name, its code, and its colour (0–7, −1 for none). */
    public record Area(String name, String code, int colour) {
        /** Class of everything that is drawn in the colour of this area. */
        public String cssClass() {
            return colour < 0 ? "area-none" : "area-" + colour;
        }
    }

    private final Map<String, Area> byName = new LinkedHashMap<>();

    private Areas(Collection<String> names) {
        Set<String> taken = new HashSet<>();
        int colour = 0;
        for (String name : new TreeSet<>(names)) {
            if (!name.isBlank()) {
                String code = code(name, taken);
                taken.add(code);
                byName.put(name, new Area(name, code, colour++ % COLOURS));
            }
        }
    }

    /** Codes and colours by alphabet, so that they stay while the set of areas stays. */
    public static Areas of(Collection<String> names) {
        return new Areas(names);
    }

    public Area area(@Nullable String name) {
        return name == null ? UNKNOWN : byName.getOrDefault(name, UNKNOWN);
    }

    public List<Area> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Areas areas && byName.equals(areas.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    private static String code(String name, Set<String> taken) {
        for (String candidate : candidates(name)) {
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        int number = 1;
        while (taken.contains("#" + number)) {
            number++;
        }
        return "#" + number;
    }

    /** Initials of the first two words, then the first letter with each later one. */
    private static List<String> candidates(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        List<String> candidates = new ArrayList<>();
        String[] words = plain.strip().split("[^\\p{L}\\p{N}]+");
        if (words.length > 1 && !words[0].isEmpty()) {
            candidates.add(pair(words[0].codePointAt(0), words[1].codePointAt(0)));
        }
        int[] points = letters.codePoints().toArray();
        if (points.length == 1) {
            candidates.add(letters);
        }
        for (int i = 1; i < points.length; i++) {
            candidates.add(pair(points[0], points[i]));
        }
        return candidates;
    }

    private static String pair(int first, int second) {
        return (Character.toString(first) + Character.toString(second)).toUpperCase(Locale.ROOT);
    }
}
