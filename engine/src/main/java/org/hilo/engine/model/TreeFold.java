package org.hilo.engine.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;

/** Works a value of a tree out from the inside, with a stack of its own. */
final class TreeFold<R> {
    /** A tree whose parts are being worked out. */
    private static final class Open<R> {
        private final ProcessTree tree;
        private final List<ProcessTree> parts;
        private final List<R> values = new ArrayList<>();

        Open(ProcessTree tree) {
            this.tree = tree;
            this.parts = tree.parts();
        }
    }

    private final BiFunction<ProcessTree, List<R>, R> whole;

    TreeFold(BiFunction<ProcessTree, List<R>, R> whole) {
        this.whole = whole;
    }

    R of(ProcessTree root) {
        Deque<Open<R>> stack = new ArrayDeque<>();
        stack.push(new Open<>(root));
        while (true) {
            Open<R> open = stack.peek();
            if (open.values.size() < open.parts.size()) {
                stack.push(new Open<>(open.parts.get(open.values.size())));
                continue;
            }
            R value = whole.apply(open.tree, open.values);
            stack.pop();
            if (stack.isEmpty()) {
                return value;
            }
            stack.peek().values.add(value);
        }
    }
}
