package org.hilo.engine.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the text of a tree, with a stack of its own. */
final class TreeParser {
    private static final String TREE = "a name in single quotes, tau, or one of ->( X( +( *(";
    private static final List<String> OPERATORS =
            List.of(TreeText.SEQUENCE, TreeText.CHOICE, TreeText.PARALLEL, TreeText.LOOP);

    /** Operators that other tools write and this tree has no block for. */
    private static final List<String> OTHER_OPERATORS = List.of("O", "<>", "/\\", "\\/");

    /** A block whose parts are being read. */
    private record Block(String operator, int position, List<ProcessTree> parts) {}

    private final String text;
    private int at;

    TreeParser(String text) {
        this.text = text;
    }

    ProcessTree tree() {
        Deque<Block> open = new ArrayDeque<>();
        while (true) {
            blanks();
            int start = at;
            String operator = operator();
            if (!operator.isEmpty()) {
                open.push(new Block(operator, start, new ArrayList<>()));
                continue;
            }
            ProcessTree tree = leaf();
            while (!open.isEmpty()) {
                open.peek().parts().add(tree);
                if (skip(",")) {
                    break;
                }
                if (!skip(")")) {
                    throw unexpected("\",\" or \")\"");
                }
                tree = whole(open.pop());
            }
            if (open.isEmpty()) {
                blanks();
                if (at < text.length()) {
                    throw unexpected("the end");
                }
                return tree;
            }
        }
    }

    /** The operator here with its parenthesis, empty when there is none. */
    private String operator() {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                if (!skip("(")) {
                    throw unexpected("\"(\" after " + operator);
                }
                return operator;
            }
        }
        for (String other : OTHER_OPERATORS) {
            if (text.startsWith(other, at)) {
                throw new TreeProblem(at, "expected " + TREE + ", found the operator " + other);
            }
        }
        return "";
    }

    private ProcessTree leaf() {
        if (skip("'")) {
            return new ProcessTree.Activity(name());
        }
        if (text.startsWith(TreeText.SILENT, at)) {
            at += TreeText.SILENT.length();
            return new ProcessTree.Silent();
        }
        throw unexpected(TREE);
    }

    private String name() {
        int start = at - 1;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'') {
                return name.toString();
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            name.append(c);
        }
        throw new TreeProblem(start, "the quote is not closed that opens");
    }

    private static ProcessTree whole(Block block) {
        List<ProcessTree> parts = block.parts();
        return switch (block.operator()) {
            case TreeText.SEQUENCE -> new ProcessTree.Sequence(parts);
            case TreeText.CHOICE -> new ProcessTree.Choice(parts);
            case TreeText.PARALLEL -> new ProcessTree.Parallel(parts);
            case TreeText.LOOP -> {
                if (parts.size() != 2) {
                    throw new TreeProblem(
                            block.position(),
                            "a loop has two parts, the body and the way back, found " + parts.size()
                                    + " in the one that begins");
                }
                yield new ProcessTree.Loop(parts.get(0), parts.get(1));
            }
            default -> throw new IllegalStateException("no operator: " + block.operator());
        };
    }

    private boolean skip(String sign) {
        blanks();
        boolean found = text.startsWith(sign, at);
        at += found ? sign.length() : 0;
        return found;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private TreeProblem unexpected(String allowed) {
        String found = at == text.length() ? "the end" : "\"" + text.charAt(at) + "\"";
        return new TreeProblem(at, "expected " + allowed + ", found " + found);
    }
}
