package org.hilo.engine.select;

import java.util.List;
import org.hilo.engine.Handoff;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.table.LabelView;
import org.hilo.engine.table.TableView;

/** Tests of sequences alone, which one look at a variant decides for all its journeys. */
final class SequenceTests {
    /** Activity or area that no step has. */
    private static final int NOBODY = Integer.MIN_VALUE;

    /** A test of one variant. */
    interface VariantTest {
        boolean holds(VariantWalk variant);
    }

    private final TableView table;
    private final LabelView labels;

    SequenceTests(TableView table) {
        this.table = table;
        this.labels = table.labels();
    }

    VariantTest starts(List<String> names) {
        boolean[] marks = ofActivities(names);
        return v -> marks[v.labels()[v.start()]];
    }

    VariantTest ends(List<String> names) {
        boolean[] marks = ofActivities(names);
        return v -> marks[v.labels()[v.start() + v.length() - 1]];
    }

    VariantTest passed(List<String> names) {
        return passed(ofActivities(names));
    }

    VariantTest areas(List<String> names) {
        boolean[] marks = table.areaNames().marks(names);
        boolean unknown = names.contains(Handoff.UNKNOWN_AREA);
        boolean[] ofLabel = new boolean[labels.size()];
        for (int label = 0; label < ofLabel.length; label++) {
            int area = labels.areas()[label];
            ofLabel[label] = area == Words.ABSENT ? unknown : marks[area];
        }
        return passed(ofLabel);
    }

    private VariantTest passed(boolean[] marks) {
        return v -> {
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                if (marks[v.labels()[k]]) {
                    return true;
                }
            }
            return false;
        };
    }

    VariantTest then(String fromName, String toName) {
        int from = activity(fromName);
        int to = activity(toName);
        return v -> {
            boolean passed = false;
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                int activity = labels.activities()[v.labels()[k]];
                if (passed && activity == to) {
                    return true;
                }
                passed |= activity == from;
            }
            return false;
        };
    }

    VariantTest directly(String from, String to) {
        return has(labels.activities(), activity(from), activity(to));
    }

    static VariantTest has(int[] ofLabel, int from, int to) {
        return v -> {
            for (int k = v.start() + 1; k < v.start() + v.length(); k++) {
                if (ofLabel[v.labels()[k - 1]] == from && ofLabel[v.labels()[k]] == to) {
                    return true;
                }
            }
            return false;
        };
    }

    VariantTest exactly(List<String> names) {
        int[] wanted = names.stream().mapToInt(this::activity).toArray();
        return v -> {
            boolean isSame = v.length() == wanted.length;
            for (int k = 0; isSame && k < wanted.length; k++) {
                isSame = labels.activities()[v.labels()[v.start() + k]] == wanted[k];
            }
            return isSame;
        };
    }

    VariantTest repeated(List<String> names) {
        boolean[] wanted = table.activityNames().marks(names);
        int[] lastSeen = new int[wanted.length]; // variant + 1, so that nothing need be cleared
        int[] count = {0};
        return v -> {
            count[0]++;
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                int activity = labels.activities()[v.labels()[k]];
                if (names.isEmpty() || wanted[activity]) {
                    if (lastSeen[activity] == count[0]) {
                        return true;
                    }
                    lastSeen[activity] = count[0];
                }
            }
            return false;
        };
    }

    VariantTest returned(List<String> names) {
        boolean[] wanted = table.areaNames().marks(names);
        int[] lastSeen = new int[wanted.length]; // variant + 1, so that nothing need be cleared
        int[] count = {0};
        return v -> {
            count[0]++;
            int before = Words.ABSENT;
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                int area = labels.areas()[v.labels()[k]];
                if (area == Words.ABSENT || area == before) {
                    continue;
                }
                if (lastSeen[area] == count[0] && (names.isEmpty() || wanted[area])) {
                    return true;
                }
                lastSeen[area] = count[0];
                before = area;
            }
            return false;
        };
    }

    /** Marks the labels of these activities. */
    private boolean[] ofActivities(List<String> names) {
        boolean[] marks = table.activityNames().marks(names);
        boolean[] ofLabel = new boolean[labels.size()];
        for (int label = 0; label < ofLabel.length; label++) {
            ofLabel[label] = marks[labels.activities()[label]];
        }
        return ofLabel;
    }

    int activity(String name) {
        int id = table.activityNames().find(name);
        return id == Words.ABSENT ? NOBODY : id;
    }

    /** The mark of labels without area for the unknown one. */
    int area(String name) {
        if (name.equals(Handoff.UNKNOWN_AREA)) {
            return Words.ABSENT;
        }
        int id = table.areaNames().find(name);
        return id == Words.ABSENT ? NOBODY : id;
    }
}
