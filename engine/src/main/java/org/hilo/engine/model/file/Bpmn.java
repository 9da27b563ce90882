package org.hilo.engine.model.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.file.ModelProblem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads processes of BPMN 2.0 (ISO/IEC 19510): events, tasks of all kinds, exclusive, event-based, parallel and inclusive gateways,
 * loops and embedded sub-processes. Lanes become areas, timers at the border of activities allowed times. Conditions are not
 * evaluated. An event that interrupts a task takes its place: the task then counts as not done. What cannot be played is refused.
 */
public final class Bpmn {
    private Bpmn() {}

    /** The one process of the file. */
    public static ReadModel read(InputStream in) {
        return read(in, null);
    }

    /**
     * @param process id or name of the process wanted; null for the only one
     * @throws ModelProblem with everything that is wrong
     */
    public static ReadModel read(InputStream in, @Nullable String process) {
        Element root = XmlTree.read(in);
        if (!root.name().equals("definitions")) {
            throw new ModelProblem(List.of(root.fault("a BPMN file begins with definitions")));
        }
        List<Fault> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Element chosen = chosen(root, process);
        long messages = root.children("collaboration")
                .flatMap(collaboration -> collaboration.children("messageFlow"))
                .count();
        if (messages > 0) {
            notes.add(messages + " × messageFlow: passed over");
        }
        if (root.children().stream().anyMatch(child -> child.name().equals("BPMNDiagram"))) {
            notes.add("the diagram is passed over");
        }
        Map<String, String> lanes = new HashMap<>();
        chosen.children("laneSet").forEach(set -> lanes(set, lanes));
        return new BpmnNet(lanes, faults, notes).of(chosen);
    }

    private static Element chosen(Element root, @Nullable String wanted) {
        Map<String, String> names = new HashMap<>();
        root.children("collaboration")
                .flatMap(collaboration -> collaboration.children("participant"))
                .forEach(participant -> names.put(participant.attribute("processRef"), participant.attribute("name")));
        List<Element> processes = root.children("process")
                .filter(process -> process.children().stream()
                        .anyMatch(child -> !child.name().equals("laneSet")))
                .toList();
        List<Element> fitting = processes.stream()
                .filter(process -> wanted == null
                        || wanted.equals(process.id())
                        || wanted.equals(process.attribute("name"))
                        || wanted.equals(names.get(process.id())))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        List<String> known = processes.stream()
                .map(process -> process.id() + " (" + names.getOrDefault(process.id(), process.attribute("name")) + ")")
                .toList();
        throw new ModelProblem(List.of(root.fault(
                (wanted == null ? "one process can be read" : "no single process is called \"" + wanted + "\"")
                        + "; the file has " + known.size()
                        + (known.isEmpty() ? "" : ": " + String.join(", ", known) + "; name one"))));
    }

    /** The innermost lane counts. */
    private static void lanes(Element set, Map<String, String> lanes) {
        set.children("lane").forEach(lane -> {
            String name = lane.attribute("name").isBlank()
                    ? lane.id()
                    : lane.attribute("name").strip();
            lane.children("flowNodeRef").forEach(node -> lanes.put(node.text(), name));
            lane.children("childLaneSet").forEach(inner -> lanes(inner, lanes));
        });
    }
}
