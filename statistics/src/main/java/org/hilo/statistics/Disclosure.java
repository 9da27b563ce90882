package org.hilo.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a figure over so many people may be shown, and how.
 *
 * <p>Below {@link #HIDE_BELOW} people a figure would tell about persons and is hidden; below {@link #CAUTION_BELOW} it
 * is shown in grey, with its interval and without a trend.
 */
public enum Disclosure {
    HIDDEN,
    CAUTIOUS,
    SHOWN;

    /** Five, as survey vendors do: k-anonymity. */
    public static final int HIDE_BELOW = 5;

    /** Thirty: below it an interval is too wide to carry a trend. */
    public static final int CAUTION_BELOW = 30;

    public static Disclosure of(long people) {
        if (people < HIDE_BELOW) {
            return HIDDEN;
        }
        return people < CAUTION_BELOW ? CAUTIOUS : SHOWN;
    }

    /**
     * The rule for groups that add up to a total which is shown too. A single hidden group could be had by taking the
     * others from the total, so the next smallest is hidden with it. Empty groups tell of nobody.
     */
    public static List<Disclosure> ofParts(List<Long> people) {
        List<Disclosure> rules = new ArrayList<>(
                people.stream().map(count -> count == 0 ? SHOWN : of(count)).toList());
        if (rules.stream().filter(HIDDEN::equals).count() == 1) {
            int next = -1;
            for (int part = 0; part < people.size(); part++) {
                boolean candidate = rules.get(part) != HIDDEN && people.get(part) > 0;
                if (candidate && (next < 0 || people.get(part) < people.get(next))) {
                    next = part;
                }
            }
            if (next >= 0) {
                rules.set(next, HIDDEN);
            }
        }
        return List.copyOf(rules);
    }
}
