package org.hilo.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes trees smaller without changing what they allow, from the inside to the outside. Written τ for nothing, · for a
 * sequence, | for a choice, and "A may be skipped" when A allows the journey without steps:
 *
 * <ul>
 *   <li>a sequence, choice or parallel block within one of its own kind is opened; a block of one part is the part;
 *   <li>τ goes out of sequences and parallels, and out of choices of which another part may be skipped; equal parts of
 *       a choice become one, and τ stands last;
 *   <li>τ | loop(A, τ) becomes loop(τ, A);
 *   <li>loop(loop(A, B), C) becomes loop(A, B | C);
 *   <li>loop(A, B) becomes loop(τ, A | B) when both may be skipped;
 *   <li>within loop(τ, ·) and loop(·, τ), what is a choice of, or the whole: loop(A, τ) becomes A; within loop(τ, ·)
 *       also loop(τ, A) becomes A, τ goes, and a sequence of which every part may be skipped becomes a choice.
 * </ul>
 *
 * Equal trees are kept once and compared by number, so that depth does not matter.
 */
final class TreeRules {
    private enum Kind {
        ACTIVITY,
        SILENT,
        SEQUENCE,
        CHOICE,
        PARALLEL,
        LOOP
    }

    private record Shape(Kind kind, String name, List<Integer> parts) {}

    /** A simplified tree; two are the same when their numbers are. */
    private record Plain(int number, Kind kind, ProcessTree tree, List<Plain> parts, boolean maySkip) {
        boolean is(Kind wanted) {
            return kind == wanted;
        }

        /** loop(A, τ) for some A. */
        boolean isRepetition() {
            return kind == Kind.LOOP && parts.get(1).is(Kind.SILENT);
        }

        /** loop(τ, A) for some A. */
        boolean isStar() {
            return kind == Kind.LOOP && parts.get(0).is(Kind.SILENT);
        }
    }

    private final Map<Shape, Plain> known = new HashMap<>();
    private final Plain silent = known(Kind.SILENT, "", List.of());

    private TreeRules() {}

    static ProcessTree simplified(ProcessTree tree) {
        TreeRules rules = new TreeRules();
        return tree.fold(rules::whole).tree();
    }

    private Plain whole(ProcessTree tree, List<Plain> parts) {
        return switch (tree) {
            case ProcessTree.Activity(var name) -> known(Kind.ACTIVITY, name, List.of());
            case ProcessTree.Silent() -> silent;
            case ProcessTree.Sequence block -> all(Kind.SEQUENCE, parts);
            case ProcessTree.Parallel block -> all(Kind.PARALLEL, parts);
            case ProcessTree.Choice block -> choice(parts);
            case ProcessTree.Loop block -> loop(parts.get(0), parts.get(1));
        };
    }

    private Plain all(Kind kind, List<Plain> parts) {
        List<Plain> visible = opened(kind, parts).stream()
                .filter(part -> !part.is(Kind.SILENT))
                .toList();
        if (visible.isEmpty()) {
            return silent;
        }
        return visible.size() == 1 ? visible.getFirst() : known(kind, "", visible);
    }

    private static List<Plain> opened(Kind kind, List<Plain> parts) {
        return parts.stream()
                .flatMap(part -> part.is(kind) ? part.parts().stream() : Stream.of(part))
                .toList();
    }

    private Plain choice(List<Plain> parts) {
        Set<Integer> seen = new HashSet<>();
        List<Plain> different = new ArrayList<>(opened(Kind.CHOICE, parts));
        different.removeIf(part -> !seen.add(part.number()));
        if (seen.contains(silent.number()) && different.size() > 1) {
            placeSilent(different);
        }
        return different.size() == 1 ? different.getFirst() : known(Kind.CHOICE, "", different);
    }

    /** Takes the silent part out where another may be skipped or can be made so, else puts it last. */
    private void placeSilent(List<Plain> parts) {
        parts.removeIf(part -> part.is(Kind.SILENT));
        if (parts.stream().anyMatch(Plain::maySkip)) {
            return;
        }
        int repetition = IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).isRepetition())
                .findFirst()
                .orElse(-1);
        if (repetition < 0) {
            parts.add(silent);
            return;
        }
        parts.set(repetition, loop(silent, parts.get(repetition).parts().getFirst()));
    }

    private Plain loop(Plain body, Plain back) {
        if (body.is(Kind.LOOP)) {
            return loop(body.parts().get(0), choice(List.of(body.parts().get(1), back)));
        }
        if (body.is(Kind.SILENT)) {
            return star(back);
        }
        if (body.maySkip() && back.maySkip()) {
            return star(choice(List.of(body, back)));
        }
        if (back.is(Kind.SILENT) && body.is(Kind.CHOICE)) {
            List<Plain> once = body.parts().stream()
                    .map(part -> part.isRepetition() ? part.parts().getFirst() : part)
                    .toList();
            Plain inner = choice(once);
            return inner.number() == body.number() ? known(Kind.LOOP, "", List.of(body, back)) : loop(inner, back);
        }
        return known(Kind.LOOP, "", List.of(body, back));
    }

    /** loop(τ, repeated). */
    private Plain star(Plain repeated) {
        Plain inner = repeated;
        while (true) {
            Plain next = inStar(inner);
            if (next.number() == inner.number()) {
                break;
            }
            inner = next;
        }
        return inner.is(Kind.SILENT) ? silent : known(Kind.LOOP, "", List.of(silent, inner));
    }

    private Plain inStar(Plain tree) {
        if (tree.is(Kind.CHOICE)) {
            List<Plain> visible = tree.parts().stream()
                    .map(this::inStar)
                    .filter(part -> !part.is(Kind.SILENT))
                    .toList();
            return visible.isEmpty() ? silent : choice(visible);
        }
        if (tree.isStar()) {
            return tree.parts().get(1);
        }
        if (tree.isRepetition()) {
            return tree.parts().get(0);
        }
        if (tree.is(Kind.SEQUENCE) && tree.maySkip()) {
            return inStar(choice(tree.parts()));
        }
        return tree;
    }

    private Plain known(Kind kind, String name, List<Plain> parts) {
        Shape shape = new Shape(kind, name, parts.stream().map(Plain::number).toList());
        Plain same = known.get(shape);
        if (same == null) {
            same = new Plain(known.size(), kind, tree(kind, name, parts), List.copyOf(parts), maySkip(kind, parts));
            known.put(shape, same);
        }
        return same;
    }

    private static boolean maySkip(Kind kind, List<Plain> parts) {
        return switch (kind) {
            case ACTIVITY -> false;
            case SILENT -> true;
            case SEQUENCE, PARALLEL -> parts.stream().allMatch(Plain::maySkip);
            case CHOICE -> parts.stream().anyMatch(Plain::maySkip);
            case LOOP -> parts.getFirst().maySkip();
        };
    }

    private static ProcessTree tree(Kind kind, String name, List<Plain> parts) {
        List<ProcessTree> trees = parts.stream().map(Plain::tree).toList();
        return switch (kind) {
            case ACTIVITY -> new ProcessTree.Activity(name);
            case SILENT -> new ProcessTree.Silent();
            case SEQUENCE -> new ProcessTree.Sequence(trees);
            case CHOICE -> new ProcessTree.Choice(trees);
            case PARALLEL -> new ProcessTree.Parallel(trees);
            case LOOP -> new ProcessTree.Loop(trees.get(0), trees.get(1));
        };
    }
}
