package org.hilo.launcher;

import java.util.List;

/** All commands, in the order in which somebody meets them. What is not here does not exist. */
final class Commands {

    private static final List<Command> ALL = List.of(
            Serve.DEMO,
            Serve.SERVE,
            Cli.IMPORT,
            Cli.TRACE,
            Test.TEST,
            Test.CHECK,
            Dev.COMMAND,
            Format.COMMAND,
            Approve.COMMAND,
            Bench.COMMAND,
            new Command("help", "this list, or the help of one command", "", Commands::help));

    private Commands() {}

    static int dispatch(Project project, List<String> words) throws Exception {
        if (words.isEmpty() || List.of("--help", "-h").contains(words.getFirst())) {
            return help(project, words);
        }
        List<String> arguments = words.subList(1, words.size());
        return find(words.getFirst()).run(project, arguments);
    }

    private static Command find(String name) {
        List<String> known = ALL.stream().map(Command::name).toList();
        return ALL.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Complaint.usage("unknown command " + name
                        + Nearest.to(name, known)
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElse("")
                        + "\n  known: " + String.join(", ", known)));
    }

    private static int help(Project project, List<String> words) throws Exception {
        List<String> names =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        if (!names.isEmpty()) {
            return find(names.getFirst()).run(project, List.of("--help"));
        }
        System.out.println("Hilo follows every customer's real journey through all systems and areas.\n");
        System.out.println("usage: ./hilo COMMAND [OPTION]…\n");
        ALL.forEach(command -> System.out.printf("  %-8s  %s%n", command.name(), command.summary()));
        System.out.println("\n./hilo COMMAND --help says more. Exit codes: 0 done, 1 failed, 2 wrong use.");
        return Command.DONE;
    }
}
