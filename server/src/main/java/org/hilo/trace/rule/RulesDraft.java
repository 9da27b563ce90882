package org.hilo.trace.rule;

/** What somebody wants rules to be; {@link RuleSets#faults} says whether they can. */
public record RulesDraft(String name, String lens, String level, String text) {
    /** Without blanks around names, and with the line ends of programs. */
    public RulesDraft {
        name = name.strip();
        lens = lens.strip();
        level = level.strip();
        text = text.replace("\r\n", "\n").strip();
    }
}
