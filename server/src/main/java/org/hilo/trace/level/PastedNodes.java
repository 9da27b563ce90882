package org.hilo.trace.level;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hilo.platform.problem.Problem;

/**
 * Two columns as text: an activity and its node on each line, with a tab (as spreadsheets copy), an arrow or a semicolon
 * between them.
 *
 * @param nodes node of each activity that could be read
 * @param faults what could not be read, by line
 */
record PastedNodes(Map<String, String> nodes, List<Problem> faults) {
    /** More faults than that say nothing new. */
    private static final int FAULTS_MOST = 10;

    private static final List<String> SEPARATORS = List.of("\t", "->", "→", ";");

    PastedNodes {
        nodes = Map.copyOf(nodes);
        faults = List.copyOf(faults);
    }

    static PastedNodes of(String text) {
        Map<String, String> nodes = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        List<Problem> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String separator =
                    SEPARATORS.stream().filter(line::contains).findFirst().orElse("");
            int at = line.indexOf(separator);
            String activity = line.substring(0, at).strip();
            String node = line.substring(at + separator.length()).strip();
            Integer before = lines.putIfAbsent(activity, number);
            if (separator.isEmpty() || activity.isEmpty() || node.isEmpty()) {
                faults.add(fault("trace.level.line", number, line.strip()));
            } else if (before != null && !node.equals(nodes.get(activity))) {
                faults.add(fault("trace.level.line_twice", number, activity).argument("before", before));
            } else {
                nodes.put(activity, node);
            }
        }
        return new PastedNodes(nodes, faults.stream().limit(FAULTS_MOST).toList());
    }

    /** The same as text again. */
    static String text(Map<String, String> nodes) {
        return nodes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Problem fault(String code, int line, String found) {
        return Problem.invalid(code, "paste").argument("line", line).argument("found", shortened(found));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
