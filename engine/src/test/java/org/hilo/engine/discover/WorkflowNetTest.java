package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.ProcessTree;
import org.junit.jupiter.api.Test;

class WorkflowNetTest {

    @Test
    void aChoiceInASequenceIsANetOfThreePlaces() {
        PetriNet net = WorkflowNet.of(ProcessTree.parse("->( 'a', X( 'b', tau ) )"));
        assertThat(net.places()).containsExactly("begin", "end", "p1");
        assertThat(net.transitions())
                .containsExactly(
                        new PetriNet.Transition("t1", "a", List.of(0), List.of(2)),
                        new PetriNet.Transition("t2", "b", List.of(2), List.of(1)),
                        new PetriNet.Transition("t3", null, List.of(2), List.of(1)));
        assertThat(net.initial()).isEqualTo(Map.of(0, 1));
        assertThat(net.end()).isEqualTo(Map.of(1, 1));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void theNetAllowsWhatTheTreeAllows(@ForAll long seed) {
        ProcessTree tree = RandomTrees.any(new Random(seed), 3);
        assertThat(Language.of(WorkflowNet.of(tree), 4)).as(tree.text()).isEqualTo(Language.of(tree, 4));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void theNetIsASoundWorkflowNet(@ForAll long seed) {
        ProcessTree tree = RandomTrees.any(new Random(seed), 3);
        PetriNet net = WorkflowNet.of(tree);
        Map<Map<Integer, Integer>, Set<Map<Integer, Integer>>> before = new HashMap<>();
        Set<String> fired = new HashSet<>();
        Deque<Map<Integer, Integer>> open = new ArrayDeque<>(List.of(net.initial()));
        before.put(net.initial(), new HashSet<>());
        while (!open.isEmpty()) {
            Map<Integer, Integer> tokens = open.pop();
            assertThat(tokens.values())
                    .as("one token a place of %s", tree.text())
                    .containsOnly(1);
            assertThat(tokens.containsKey(1)).as("ends with nothing left over").isEqualTo(tokens.equals(net.end()));
            for (PetriNet.Transition transition : net.transitions()) {
                Map<Integer, Integer> after = Language.fired(tokens, transition);
                if (!after.isEmpty()) {
                    fired.add(transition.id());
                    if (!before.containsKey(after)) {
                        before.put(after, new HashSet<>());
                        open.push(after);
                    }
                    before.get(after).add(tokens);
                }
            }
        }
        assertThat(fired).as("every transition can fire").hasSameSizeAs(net.transitions());
        assertThat(reaching(net.end(), before)).as("every state can end").isEqualTo(before.keySet());
    }

    private static <S> Set<S> reaching(S end, Map<S, Set<S>> before) {
        Set<S> found = new HashSet<>();
        Deque<S> open = new ArrayDeque<>(List.of(end));
        while (!open.isEmpty()) {
            S state = open.pop();
            if (found.add(state)) {
                before.getOrDefault(state, Set.of()).forEach(open::push);
            }
        }
        return found;
    }

    @Test
    void depthDoesNotMatter() {
        ProcessTree tree = new ProcessTree.Activity("x");
        for (int level = 0; level < 20_000; level++) {
            tree = new ProcessTree.Loop(tree, new ProcessTree.Activity("back"));
        }
        assertThat(WorkflowNet.of(tree).transitions()).hasSize(20_000 * 2 + 2);
    }
}
