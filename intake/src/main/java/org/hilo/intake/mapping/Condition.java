package org.hilo.intake.mapping;

import java.util.Set;

/** An event happens only in rows where the value is one of {@code in} (if given) and none of {@code not}. */
public record Condition(Expression value, Set<String> in, Set<String> not) {
    public Condition {
        in = Set.copyOf(in);
        not = Set.copyOf(not);
    }
}
