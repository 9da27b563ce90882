package org.hilo.engine.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.model.file.ModelProblem.Fault;

/** The flow nodes and sequence flows of one process or sub-process, without those of sub-processes inside. */
final class BpmnScope {

    /** What a flow node does with tokens. */
    enum Kind {
        START,
        END,
        EVENT,
        TASK,
        SUBPROCESS,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE
    }

    /** A sequence flow. */
    record Flow(String id, Node source, Node target) {}

    /** A flow node with its flows. */
    static final class Node {
        final Element element;
        final Kind kind;
        final List<Flow> incoming = new ArrayList<>();
        final List<Flow> outgoing = new ArrayList<>();
        final List<Node> borders = new ArrayList<>();

        Node(Element element, Kind kind) {
            this.element = element;
            this.kind = kind;
        }

        String id() {
            return element.id();
        }

        Fault fault(String sentence) {
            return element.fault(sentence);
        }
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("startEvent", Kind.START),
            Map.entry("endEvent", Kind.END),
            Map.entry("intermediateCatchEvent", Kind.EVENT),
            Map.entry("intermediateThrowEvent", Kind.EVENT),
            Map.entry("boundaryEvent", Kind.EVENT),
            Map.entry("task", Kind.TASK),
            Map.entry("userTask", Kind.TASK),
            Map.entry("manualTask", Kind.TASK),
            Map.entry("serviceTask", Kind.TASK),
            Map.entry("sendTask", Kind.TASK),
            Map.entry("receiveTask", Kind.TASK),
            Map.entry("scriptTask", Kind.TASK),
            Map.entry("businessRuleTask", Kind.TASK),
            Map.entry("callActivity", Kind.TASK),
            Map.entry("subProcess", Kind.SUBPROCESS),
            Map.entry("transaction", Kind.SUBPROCESS),
            Map.entry("exclusiveGateway", Kind.EXCLUSIVE),
            Map.entry("eventBasedGateway", Kind.EXCLUSIVE),
            Map.entry("parallelGateway", Kind.PARALLEL),
            Map.entry("inclusiveGateway", Kind.INCLUSIVE));

    /** Parts that change nothing about the order of activities, and need no note. */
    private static final Set<String> SILENTLY_PASSED = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "incoming",
            "outgoing",
            "standardLoopCharacteristics",
            "multiInstanceLoopCharacteristics",
            "ioSpecification",
            "property",
            "auditing",
            "monitoring");

    /** Parts that are passed over with a note. */
    private static final Set<String> PASSED = Set.of(
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "dataInputAssociation",
            "dataOutputAssociation",
            "textAnnotation",
            "association",
            "group",
            "artifact",
            "supportedInterfaceRef",
            "resourceRole",
            "performer",
            "potentialOwner",
            "correlationSubscription");

    final Element element;
    final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Fault> faults;
    private final Map<String, Integer> passed;

    /** @param passed counts of what was passed over, by kind */
    BpmnScope(Element element, List<Fault> faults, Map<String, Integer> passed) {
        this.element = element;
        this.faults = faults;
        this.passed = passed;
        element.children().forEach(this::node);
        element.children("sequenceFlow").forEach(this::flow);
        nodes.values().stream()
                .filter(node -> node.element.name().equals("boundaryEvent"))
                .forEach(this::border);
    }

    private void node(Element child) {
        Kind kind = KINDS.get(child.name());
        if (kind != null) {
            if (child.id().isEmpty()) {
                faults.add(child.fault("an id is needed"));
            } else if (nodes.putIfAbsent(child.id(), new Node(child, kind)) != null) {
                faults.add(child.fault("the id stands twice"));
            }
        } else if (PASSED.contains(child.name())) {
            passed.merge(child.name(), 1, Integer::sum);
        } else if (!child.name().equals("sequenceFlow")
                && !SILENTLY_PASSED.contains(child.name())
                && !child.name().endsWith("EventDefinition")) {
            faults.add(child.fault("it can't be played; take it out or put something simpler in its place"));
        }
    }

    private void flow(Element child) {
        Node source = end(child, "sourceRef");
        Node target = end(child, "targetRef");
        if (source == null || target == null) {
            return;
        }
        if (child.has("conditionExpression")) {
            passed.merge("conditionExpression", 1, Integer::sum);
            if (source.kind != Kind.EXCLUSIVE && source.kind != Kind.INCLUSIVE) {
                faults.add(child.fault(
                        "a condition on a flow that leaves no gateway can't be played; put a gateway there"));
            }
        }
        Flow flow = new Flow(child.id(), source, target);
        source.outgoing.add(flow);
        target.incoming.add(flow);
    }

    private @org.jspecify.annotations.Nullable Node end(Element flow, String which) {
        Node node = nodes.get(flow.attribute(which));
        if (node == null) {
            faults.add(flow.fault("its " + which + " \"" + flow.attribute(which) + "\" is no flow node beside it"));
        }
        return node;
    }

    private void border(Node event) {
        Node activity = nodes.get(event.element.attribute("attachedToRef"));
        if (activity == null || (activity.kind != Kind.TASK && activity.kind != Kind.SUBPROCESS)) {
            faults.add(event.fault(
                    "its attachedToRef \"" + event.element.attribute("attachedToRef") + "\" is no activity beside it"));
        } else {
            activity.borders.add(event);
        }
    }

    /** Sentences about what was passed over. */
    static List<String> notes(Map<String, Integer> passed) {
        List<String> notes = new ArrayList<>();
        new TreeMap<>(passed)
                .forEach((name, count) -> notes.add(
                        name.equals("conditionExpression")
                                ? count + " × conditionExpression: conditions are not evaluated, each way is possible"
                                : count + " × " + name + ": passed over"));
        return notes;
    }
}
