package org.hilo.engine.model.file;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.engine.model.file.BpmnScope.Flow;
import org.hilo.engine.model.file.BpmnScope.Kind;
import org.hilo.engine.model.file.BpmnScope.Node;
import org.hilo.engine.model.file.ModelProblem.Fault;
import org.hilo.engine.model.file.ReadModel.AllowedTime;
import org.jspecify.annotations.Nullable;

/**
 * Lays flow nodes out as a Petri net (Dijkman, Dumas, Ouyang 2008): a place for each sequence flow, a visible transition for each
 * task, silent ones for gateways and events. An inclusive split has a silent transition for each set of its ways; to the join
 * that closes it goes a token for each way, taken or not, so that the join waits for as many as were taken.
 */
final class BpmnNet {
    /** An inclusive split of eight ways has 255 transitions. */
    private static final int MOST_INCLUSIVE = 8;

    private final NetBuilder builder = new NetBuilder();
    private final Map<Flow, Integer> flows = new HashMap<>();

    private final Map<String, String> lanes;
    private final List<Fault> faults;
    private final List<String> notes;
    private final Map<String, Integer> passed = new TreeMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final List<AllowedTime> times = new ArrayList<>();
    private final InclusiveBlocks blocks;

    BpmnNet(Map<String, String> lanes, List<Fault> faults, List<String> notes) {
        this.lanes = lanes;
        this.faults = faults;
        this.notes = notes;
        blocks = new InclusiveBlocks(builder, faults);
    }

    ReadModel of(Element process) {
        BpmnScope scope = new BpmnScope(process, faults, passed);
        int start = builder.place("start");
        boolean severalEnds = endsSeverally(scope);
        Integer end = severalEnds ? null : (Integer) builder.place("end");
        scope(scope, start, end);
        notes.addAll(BpmnScope.notes(passed));
        if (severalEnds) {
            notes.add("parallel ways may end apart: the model is complete when no token is left");
        }
        if (!faults.isEmpty()) {
            throw new ModelProblem(faults);
        }
        return new ReadModel(
                builder.net(Map.of(start, 1), end == null ? Map.of() : Map.of(end, 1)), areas, times, notes);
    }

    /** Whether more than one token may come to the ends of the scope. */
    private static boolean endsSeverally(BpmnScope scope) {
        long ends = scope.nodes.values().stream()
                .filter(node -> node.outgoing.isEmpty())
                .mapToLong(node -> Math.max(1, node.incoming.size()))
                .sum();
        return ends > 1 && splits(scope);
    }

    /** Whether there may be more than one token at once. */
    private static boolean splits(BpmnScope scope) {
        return scope.nodes.values().stream()
                .anyMatch(node -> (node.kind != Kind.EXCLUSIVE && node.outgoing.size() > 1)
                        || node.borders.stream().anyMatch(border -> !interrupts(border)));
    }

    private static boolean interrupts(Node border) {
        return !border.element.attribute("cancelActivity").equals("false");
    }

    private void scope(BpmnScope scope, int start, @Nullable Integer end) {
        for (Node node : scope.nodes.values()) {
            for (Flow flow : node.outgoing) {
                flows.put(flow, builder.place(flow.id().isEmpty() ? "flow from " + node.id() : flow.id()));
            }
        }
        blocks.find(scope);
        List<Node> starts = starts(scope);
        for (Node node : scope.nodes.values()) {
            List<Integer> entries = node.incoming.stream().map(this::place).toList();
            if (starts.contains(node)) {
                entries = List.of(start);
            }
            List<Integer> exits = node.outgoing.isEmpty()
                    ? (end == null ? List.of() : List.of(end))
                    : node.outgoing.stream().map(this::place).toList();
            if (splits(scope) && node.element.has("terminateEventDefinition")) {
                faults.add(node.fault("a terminating end beside parallel ways can't be played"));
            }
            boolean gateway = node.kind == Kind.EXCLUSIVE || node.kind == Kind.PARALLEL || node.kind == Kind.INCLUSIVE;
            if (gateway && node.outgoing.isEmpty()) {
                faults.add(node.fault("nothing follows it"));
            }
            node(node, entries, exits);
        }
    }

    private int place(Flow flow) {
        return flows.getOrDefault(flow, 0);
    }

    /** The start events; without any, the one node that nothing leads to. */
    private List<Node> starts(BpmnScope scope) {
        List<Node> events = scope.nodes.values().stream()
                .filter(node -> node.kind == Kind.START)
                .toList();
        List<Node> free = scope.nodes.values().stream()
                .filter(node -> node.kind != Kind.START && node.incoming.isEmpty())
                .filter(node -> !node.element.name().equals("boundaryEvent"))
                .toList();
        if (events.isEmpty() && free.size() == 1) {
            return free;
        }
        if (events.isEmpty()) {
            faults.add(
                    scope.element.fault("one start event is needed, and " + free.size() + " nodes could be the start"));
        } else {
            free.forEach(node -> faults.add(node.fault("nothing leads to it")));
        }
        if (events.size() > 1) {
            notes.add(events.size() + " start events in \"" + scope.element.id() + "\": one of them begins");
        }
        return events;
    }

    private void node(Node node, List<Integer> entries, List<Integer> exits) {
        switch (node.kind) {
            case PARALLEL -> builder.transition(node.id(), null, entries, exits);
            case INCLUSIVE -> inclusive(node, entries, exits);
            case EXCLUSIVE -> {
                int at = merged(node, entries);
                for (int i = 0; i < exits.size(); i++) {
                    builder.silent(node.id() + " way " + (i + 1), at, exits.get(i));
                }
            }
            case START, EVENT, END -> {
                if (!node.element.name().equals("boundaryEvent")) {
                    event(node);
                    builder.transition(node.id(), null, List.of(merged(node, entries)), exits);
                }
            }
            case TASK -> task(node, merged(node, entries), exits);
            case SUBPROCESS -> subProcess(node, merged(node, entries), exits);
        }
    }

    /** Tokens that come by several flows come to one place, each for itself. */
    private int merged(Node node, List<Integer> entries) {
        if (entries.size() == 1) {
            return entries.getFirst();
        }
        int place = builder.place("before " + node.id());
        for (int i = 0; i < entries.size(); i++) {
            builder.silent(node.id() + " from " + (i + 1), entries.get(i), place);
        }
        return place;
    }

    private void event(Node node) {
        for (Element definition : node.element.children()) {
            String kind = definition.name();
            if (kind.equals("linkEventDefinition")) {
                faults.add(node.fault("link events can't be played; draw the flow instead"));
            } else if (kind.equals("compensateEventDefinition") || kind.equals("cancelEventDefinition")) {
                faults.add(node.fault("compensation and cancellation can't be played"));
            }
        }
    }

    private void inclusive(Node node, List<Integer> entries, List<Integer> exits) {
        int at;
        List<Integer> arrived = new ArrayList<>();
        for (Flow flow : node.incoming) {
            blocks.arrival(flow).ifPresent(place -> {
                builder.silent(node.id() + " from " + flow.source().id(), place(flow), place);
                arrived.add(place);
            });
        }
        if (!arrived.isEmpty()) {
            at = builder.place("joined " + node.id());
            builder.transition(node.id() + " join", null, arrived, List.of(at));
        } else {
            at = merged(node, entries);
        }
        if (exits.size() > MOST_INCLUSIVE) {
            faults.add(node.fault("an inclusive gateway has at most " + MOST_INCLUSIVE + " ways, has " + exits.size()));
            return;
        }
        List<Integer> skips = blocks.skips(node);
        for (int set = 1; set < 1 << exits.size(); set++) {
            List<Integer> outputs = new ArrayList<>();
            for (int way = 0; way < exits.size(); way++) {
                boolean taken = (set >> way & 1) == 1;
                if (taken) {
                    outputs.add(exits.get(way));
                } else if (!skips.isEmpty()) {
                    outputs.add(skips.get(way));
                }
            }
            builder.transition(node.id() + " ways " + Integer.toBinaryString(set), null, List.of(at), outputs);
        }
    }

    private void task(Node node, int entry, List<Integer> exits) {
        String activity = name(node);
        if (node.element.attribute("isForCompensation").equals("true")) {
            faults.add(node.fault("compensation can't be played"));
        }
        Node timer = borders(node, activity, entry);
        int from = entry;
        List<Integer> to = exits;
        if (repeats(node.element)) {
            int again = builder.place("after " + node.id());
            builder.transition(node.id() + " enough", null, List.of(again), exits);
            builder.silent(node.id() + " again", again, entry);
            if (mayBeNone(node.element)) {
                builder.transition(node.id() + " none", null, List.of(entry), exits);
            }
            to = List.of(again);
        }
        if (timer != null) {
            reminded(node, timer, activity, from, to);
            return;
        }
        String id = builder.transition(node.id(), activity, List.of(from), to);
        area(node, id);
    }

    private void area(Node node, String transition) {
        String lane = lanes.get(node.id());
        if (lane != null) {
            areas.put(transition, lane);
        }
    }

    /** A timer that leaves the task alone goes off once, at most. */
    private void reminded(Node node, Node timer, String activity, int entry, List<Integer> exits) {
        int busy = builder.place("in " + node.id());
        int waiting = builder.place("timer " + timer.id());
        int gone = builder.place("timer gone " + timer.id());
        builder.transition(node.id() + " begin", null, List.of(entry), List.of(busy, waiting));
        List<Integer> outputs = new ArrayList<>(List.of(busy, gone));
        timer.outgoing.forEach(flow -> outputs.add(place(flow)));
        builder.transition(timer.id(), null, List.of(busy, waiting), outputs);
        area(node, builder.transition(node.id(), activity, List.of(busy, waiting), exits));
        area(node, builder.transition(node.id(), activity, List.of(busy, gone), exits));
    }

    /** Lays interrupting border events out; says the timer that does not interrupt, if any. */
    private @Nullable Node borders(Node node, String activity, int entry) {
        Node reminder = null;
        times(node, activity);
        for (Node border : node.borders) {
            boolean timer = border.element.has("timerEventDefinition");
            if (border.outgoing.isEmpty()) {
                notes.add("the border event \"" + border.id() + "\" leads nowhere and is passed over");
            } else if (interrupts(border)) {
                builder.transition(
                        border.id(),
                        null,
                        List.of(entry),
                        border.outgoing.stream().map(this::place).toList());
            } else if (!timer || reminder != null) {
                faults.add(
                        border.fault("of border events that do not interrupt, one timer for each task can be played"));
            } else {
                reminder = border;
            }
        }
        return reminder;
    }

    private void times(Node node, String activity) {
        node.borders.stream()
                .flatMap(border -> border.element.children("timerEventDefinition"))
                .forEach(timer -> time(activity, timer));
    }

    private void time(String activity, Element timer) {
        String text = timer.children().stream().map(Element::text).findFirst().orElse("");
        Duration limit = null;
        try {
            limit = Duration.parse(text);
        } catch (DateTimeParseException e) {
            notes.add("the time \"" + text + "\" of \"" + activity + "\" is no plain duration; it is kept as text");
        }
        times.add(new AllowedTime(activity, text, limit));
    }

    private static boolean repeats(Element activity) {
        return activity.has("standardLoopCharacteristics") || activity.has("multiInstanceLoopCharacteristics");
    }

    private static boolean mayBeNone(Element activity) {
        return activity.children("standardLoopCharacteristics")
                .anyMatch(loop -> loop.attribute("testBefore").equals("true"));
    }

    private String name(Node node) {
        String name = node.element.attribute("name").strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            notes.add(node.element.name() + " \"" + node.id() + "\" has no name and is called by its id");
        }
        return name.isEmpty() ? node.id() : name;
    }

    private void subProcess(Node node, int entry, List<Integer> exits) {
        if (node.element.attribute("triggeredByEvent").equals("true")) {
            faults.add(node.fault("event sub-processes can't be played"));
            return;
        }
        if (node.borders.stream().anyMatch(border -> !border.outgoing.isEmpty())) {
            faults.add(node.fault("a border event takes everything back that goes on inside, which can't be played"));
        }
        if (!node.borders.isEmpty()) {
            times(node, name(node));
        }
        if (node.element.has("multiInstanceLoopCharacteristics")) {
            faults.add(node.fault("several instances of a sub-process can't be played"));
        }
        BpmnScope inner = new BpmnScope(node.element, faults, passed);
        if (endsSeverally(inner)) {
            faults.add(node.fault("parallel ways end apart in it; join them before its end"));
        }
        int done = builder.place("done " + node.id());
        builder.transition(node.id() + " done", null, List.of(done), exits);
        if (repeats(node.element)) {
            builder.silent(node.id() + " again", done, entry);
            if (mayBeNone(node.element)) {
                builder.transition(node.id() + " none", null, List.of(entry), exits);
            }
        }
        scope(inner, entry, done);
    }
}
