package org.hilo.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./hilo approve}: lets the tests that compare committed copies write them instead. */
final class Approve {

    static final Command COMMAND = new Command("approve", "write the generated documents anew", """
            usage: ./hilo approve

            Some tests compare a document made from the code with its committed copy (docs/generated). This runs them so that
            they write the copy. Read the difference before you commit it.
            """, Approve::run);

    private Approve() {}

    private static int run(Project project, List<String> arguments) throws IOException {
        Options.read(arguments, Set.of(), Set.of());
        Web.ensure(project);
        List<String> goals = List.of(
                "-ntp",
                "-q",
                "-Dhilo.approve=true",
                "-Dgroups=approved",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "test");
        int code = new Maven(project).run(goals, Map.of());
        return code == 0 ? Command.DONE : Command.FAILED;
    }
}
