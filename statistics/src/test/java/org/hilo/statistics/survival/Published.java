package org.hilo.statistics.survival;

import java.util.Arrays;

/** The data of the publications, written as they print it: a plus marks an open time. */
final class Published {
    /** Fan belts: scipy's documentation after Nelson. */
    static final Durations FAN_BELTS = times("77 47 81 56 80 62+ 60+ 43+ 71+ 37+");

    /** Acute myelogenous leukemia, chemotherapy maintained or not: the data set {@code aml} of R's survival. */
    static final Durations MAINTAINED = times("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

    static final Durations NOT_MAINTAINED = times("5 5 8 8 12 16+ 23 27 30 33 43 45");

    /** Weeks of remission, Freireich and others (1963). */
    static final Durations SIX_MP = times("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    static final Durations PLACEBO = times("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    private Published() {}

    static Durations times(String text) {
        String[] words = text.split(" ");
        double[] durations = Arrays.stream(words)
                .mapToDouble(word -> Double.parseDouble(word.replace("+", "")))
                .toArray();
        boolean[] ended = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            ended[i] = !words[i].endsWith("+");
        }
        return Durations.of(durations, ended);
    }
}
