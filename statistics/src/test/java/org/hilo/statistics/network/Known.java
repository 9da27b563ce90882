package org.hilo.statistics.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two networks that everybody computes. */
final class Known {
    /** The karate club of Zachary (1977): for each member, counted from 0, those with higher numbers he met outside. */
    private static final String[] KARATE_TIES = {
        "1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31",
        "2 3 7 13 17 19 21 30",
        "3 7 8 9 13 27 28 32",
        "7 12 13",
        "6 10",
        "6 10 16",
        "16",
        "",
        "30 32 33",
        "33",
        "",
        "",
        "",
        "33",
        "32 33",
        "32 33",
        "",
        "",
        "32 33",
        "33",
        "32 33",
        "",
        "32 33",
        "25 27 29 32 33",
        "25 27 31",
        "31",
        "29 33",
        "33",
        "31 33",
        "32 33",
        "32 33",
        "32 33",
        "33"
    };

    /** Those who went with the officer when the club split; the others stayed with Mr. Hi. */
    private static final List<Integer> OFFICERS =
            List.of(9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33);

    /** Marriages of Florentine families in the fifteenth century, Padgett and Ansell (1993); Pucci married nobody. */
    private static final String MARRIAGES =
            "Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori "
                    + "Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi "
                    + "Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni "
                    + "Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi";

    private Known() {}

    static Network karateClub() {
        List<Tie> ties = new ArrayList<>();
        for (int member = 0; member < KARATE_TIES.length; member++) {
            for (String other : KARATE_TIES[member].split(" ")) {
                if (!other.isEmpty()) {
                    ties.add(new Tie(member, Integer.parseInt(other)));
                }
            }
        }
        return Network.undirected(34, ties);
    }

    /** Group 0 is Mr. Hi's, group 1 the officer's. */
    static Grouping karateSplit() {
        int[] groups = new int[34];
        OFFICERS.forEach(member -> groups[member] = 1);
        return Grouping.of(groups);
    }

    /** The families by name, in order of first mention: a family's place is its node. */
    record Families(List<String> names, Network network) {
        int node(String family) {
            return names.indexOf(family);
        }
    }

    static Families florentines() {
        List<String> names = Arrays.stream(MARRIAGES.split("[- ]")).distinct().toList();
        List<Tie> ties = new ArrayList<>();
        for (String marriage : MARRIAGES.split(" ")) {
            String[] both = marriage.split("-");
            ties.add(new Tie(names.indexOf(both[0]), names.indexOf(both[1])));
        }
        return new Families(names, Network.undirected(names.size(), ties));
    }
}
