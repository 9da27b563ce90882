package org.hilo.engine.discover;

import java.util.Set;
import java.util.TreeSet;
import org.hilo.engine.model.ProcessTree;

/** What may come first, last and directly after each other in a tree without silent parts, by its definition. */
record Pairs(Set<String> starts, Set<String> ends, Set<String> pairs, Set<String> activities) {

    static Pairs of(ProcessTree tree) {
        if (tree instanceof ProcessTree.Activity(var name)) {
            return new Pairs(Set.of(name), Set.of(name), Set.of(), Set.of(name));
        }
        Pairs all = new Pairs(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Pairs before = null;
        for (ProcessTree part : tree.parts()) {
            Pairs next = of(part);
            all.pairs.addAll(next.pairs);
            boolean first = before == null;
            switch (tree) {
                case ProcessTree.Choice block -> all.doors(next, true, true);
                case ProcessTree.Parallel block -> {
                    all.doors(next, true, true);
                    all.link(all.activities, next.activities);
                    all.link(next.activities, all.activities);
                }
                case ProcessTree.Sequence block -> {
                    if (before != null) {
                        all.link(before.ends, next.starts);
                    }
                    all.ends.clear();
                    all.doors(next, first, true);
                }
                case ProcessTree.Loop block -> {
                    if (before != null) {
                        all.link(before.ends, next.starts);
                        all.link(next.ends, before.starts);
                    }
                    all.doors(next, first, first);
                }
                case ProcessTree.Activity leaf -> throw new AssertionError(leaf);
                case ProcessTree.Silent leaf -> throw new AssertionError(leaf);
            }
            all.activities.addAll(next.activities);
            before = next;
        }
        return all;
    }

    private void doors(Pairs part, boolean start, boolean end) {
        starts.addAll(start ? part.starts : Set.of());
        ends.addAll(end ? part.ends : Set.of());
    }

    private void link(Set<String> from, Set<String> to) {
        for (String first : from) {
            for (String second : to) {
                pairs.add(first + second);
            }
        }
    }
}
