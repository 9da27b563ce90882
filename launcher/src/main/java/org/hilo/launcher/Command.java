package org.hilo.launcher;

import java.util.List;

/**
 * A word after {@code ./hilo}: what it is for, how it is used, and what it does. Without a help text of its own the command
 * hands {@code --help} on to the program behind it.
 */
record Command(String name, String summary, String help, Action action) {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    /** The script replaces itself by the Java command that {@link HandOver} wrote. */
    static final int HAND_OVER = 88;

    /** What a command does with the words behind its name; the result is the exit code. */
    interface Action {
        int run(Project project, List<String> arguments) throws Exception;
    }

    int run(Project project, List<String> arguments) throws Exception {
        boolean asked = arguments.contains("--help") || arguments.contains("-h");
        if (asked && !help.isBlank()) {
            System.out.println(help.strip());
            return DONE;
        }
        return action.run(project, arguments);
    }
}
