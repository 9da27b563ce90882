package org.hilo.engine.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.ProcessTree;
import org.jspecify.annotations.Nullable;

/**
 * The Petri net of a process tree: a sound workflow net with one place that it begins in and one that it ends in, never
 * two tokens in a place, and the same language (van der Aalst, Process Mining, 2nd ed., section 3.2.8). Silent
 * transitions split and join parallel parts, skip, and lead into and out of loops; the one into a loop is saved where
 * only the loop takes from its first place.
 */
public final class WorkflowNet {

    /**
     * A tree to be laid between two places.
     *
     * @param own whether nothing else takes from the first place and nothing gives back to it
     */
    private record Task(ProcessTree tree, int from, int to, boolean own) {}

    private final List<String> places = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Deque<Task> open = new ArrayDeque<>();

    private WorkflowNet() {}

    /**
     * Places and transitions are named p1, p2 … and t1, t2 … in the order of the tree; places 0 and 1 are begin and
     * end.
     */
    public static PetriNet of(ProcessTree tree) {
        WorkflowNet net = new WorkflowNet();
        int begin = net.place("begin");
        int end = net.place("end");
        net.open.push(new Task(tree, begin, end, false));
        while (!net.open.isEmpty()) {
            net.lay(net.open.pop());
        }
        return new PetriNet(net.places, net.transitions, Map.of(begin, 1), Map.of(end, 1));
    }

    private void lay(Task task) {
        int from = task.from();
        int to = task.to();
        switch (task.tree()) {
            case ProcessTree.Activity(var name) -> transition(name, List.of(from), List.of(to));
            case ProcessTree.Silent() -> transition(null, List.of(from), List.of(to));
            case ProcessTree.Sequence(var parts) -> sequence(parts, task);
            case ProcessTree.Choice(var parts) -> {
                boolean own = task.own() && parts.size() == 1;
                parts.reversed().forEach(part -> open.push(new Task(part, from, to, own)));
            }
            case ProcessTree.Parallel(var parts) -> parallel(parts, from, to);
            case ProcessTree.Loop loop -> loop(loop, task);
        }
    }

    private void sequence(List<ProcessTree> parts, Task task) {
        List<Task> tasks = new ArrayList<>();
        int from = task.from();
        boolean own = task.own();
        for (int part = 0; part < parts.size(); part++) {
            int to = part == parts.size() - 1 ? task.to() : place();
            tasks.add(new Task(parts.get(part), from, to, own));
            from = to;
            own = true;
        }
        tasks.reversed().forEach(open::push);
    }

    private void parallel(List<ProcessTree> parts, int from, int to) {
        List<Integer> starts = parts.stream().map(part -> place()).toList();
        List<Integer> ends = parts.stream().map(part -> place()).toList();
        transition(null, List.of(from), starts);
        transition(null, ends, List.of(to));
        for (int part = parts.size() - 1; part >= 0; part--) {
            open.push(new Task(parts.get(part), starts.get(part), ends.get(part), true));
        }
    }

    private void loop(ProcessTree.Loop loop, Task task) {
        int first = task.from();
        if (!task.own()) {
            first = place();
            transition(null, List.of(task.from()), List.of(first));
        }
        int last = place();
        transition(null, List.of(last), List.of(task.to()));
        // the way back and the way out take from the same place, and a loop at the body's beginning must not be left by
        // it
        open.push(new Task(loop.back(), last, first, false));
        open.push(new Task(loop.body(), first, last, true));
    }

    private int place() {
        return place("p" + (places.size() - 1));
    }

    private int place(String name) {
        places.add(name);
        return places.size() - 1;
    }

    private void transition(@Nullable String activity, List<Integer> inputs, List<Integer> outputs) {
        transitions.add(new Transition("t" + (transitions.size() + 1), activity, inputs, outputs));
    }
}
