package org.hilo.engine.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The first {@code size} words of a dictionary, as they stood at one moment. */
@SuppressWarnings("ArrayRecordComponent") // shared with the dictionary on purpose, never compared
public record Words(String[] array, int size) {
    public static final int ABSENT = -1;

    public String get(int id) {
        return array[id];
    }

    /** Id of the word, {@link #ABSENT} when unknown. Looks through all: for a few words per question, not per event. */
    public int find(String word) {
        for (int id = 0; id < size; id++) {
            if (array[id].equals(word)) {
                return id;
            }
        }
        return ABSENT;
    }

    /** Marks the ids of those words that are known. */
    public boolean[] marks(List<String> wanted) {
        boolean[] marks = new boolean[size];
        for (String word : wanted) {
            int id = find(word);
            if (id != ABSENT) {
                marks[id] = true;
            }
        }
        return marks;
    }

    /** Place of each id in alphabetical order. */
    public int[] ranks() {
        Integer[] ids = new Integer[size];
        Arrays.setAll(ids, id -> id);
        Arrays.sort(ids, Comparator.comparing((Integer id) -> array[id]));
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[ids[rank]] = rank;
        }
        return ranks;
    }
}
