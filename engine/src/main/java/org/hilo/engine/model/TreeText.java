package org.hilo.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes a tree as text. */
final class TreeText {
    static final String SEQUENCE = "->";
    static final String CHOICE = "X";
    static final String PARALLEL = "+";
    static final String LOOP = "*";
    static final String SILENT = "tau";

    private TreeText() {}

    static String of(ProcessTree tree) {
        StringBuilder text = new StringBuilder();
        // trees yet to be written, and the signs between them
        Deque<Object> rest = new ArrayDeque<>();
        rest.push(tree);
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case ProcessTree.Activity(var name) -> text.append(quoted(name));
                case ProcessTree.Silent() -> text.append(SILENT);
                case ProcessTree.Sequence(var parts) -> open(SEQUENCE, parts, text, rest);
                case ProcessTree.Choice(var parts) -> open(CHOICE, parts, text, rest);
                case ProcessTree.Parallel(var parts) -> open(PARALLEL, parts, text, rest);
                case ProcessTree.Loop loop -> open(LOOP, loop.parts(), text, rest);
                case Object sign -> text.append(sign);
            }
        }
        return text.toString();
    }

    private static void open(String operator, List<ProcessTree> parts, StringBuilder text, Deque<Object> rest) {
        text.append(operator).append("( ");
        rest.push(" )");
        for (int part = parts.size() - 1; part >= 0; part--) {
            rest.push(parts.get(part));
            if (part > 0) {
                rest.push(", ");
            }
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
