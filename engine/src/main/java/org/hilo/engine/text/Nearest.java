package org.hilo.engine.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the known name that somebody most likely meant. */
public final class Nearest {
    /** Longer names are compared by this many first characters, so that hostile text stays cheap. */
    private static final int MOST_CHARACTERS = 64;

    private Nearest() {}

    /** The nearest name within a third of its length in edits, ignoring case; null when none is that near. */
    public static @Nullable String to(String word, Collection<String> names) {
        String nearest = null;
        int best = Integer.MAX_VALUE;
        String wanted = cut(word);
        for (String name : names) {
            String known = cut(name);
            int allowed = Math.max(1, Math.max(known.length(), wanted.length()) / 3);
            int distance = edits(wanted, known);
            if (distance <= allowed && distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS)).toLowerCase(Locale.ROOT);
    }

    /** Levenshtein distance, two rows. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
