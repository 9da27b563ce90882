package org.hilo.engine.rule;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A text of rules that could not be read, with all of its problems. */
public final class UnreadableRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    UnreadableRules(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::message).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the text; at least one. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
