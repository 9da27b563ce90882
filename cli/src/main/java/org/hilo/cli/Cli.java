package org.hilo.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.hilo.cli.terminal.Exit;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Terminal;
import org.hilo.cli.terminal.Version;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.trace.TraceCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code hilo} for files: {@code trace} and {@code import}. */
@Command(name = "hilo", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Cli implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    public static void main(String[] args) {
        Terminal terminal = Terminal.standard();
        int code = run(args, System.getenv(), terminal, InstantSource.system());
        terminal.flush();
        System.exit(code);
    }

    static int run(String[] args, Map<String, String> environment, Terminal terminal, InstantSource clock) {
        Locale language = language(args, environment);
        Words words = Words.of(language);
        CommandLine line = new CommandLine(new Cli());
        line.addSubcommand(new TraceCommand(terminal, words, clock));
        line.addSubcommand(new ImportCommand(terminal, words, environment));
        line.setResourceBundle(words.bundle());
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(words.bundle()));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((problem, ignored) -> {
            terminal.say(String.valueOf(problem.getMessage()));
            terminal.say(words.say(
                    "try-help",
                    "command",
                    problem.getCommandLine().getCommandSpec().qualifiedName()));
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((problem, ignored, parsed) -> failed(problem, terminal, words));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            terminal.say(words.say("out-of-memory"));
            return Exit.REFUSED;
        }
    }

    private static int failed(Exception problem, Terminal terminal, Words words) throws Exception {
        switch (problem) {
            case Stopped stopped -> {
                terminal.say(String.valueOf(stopped.getMessage()));
                return stopped.code();
            }
            case UncheckedIOException disk -> {
                terminal.say(words.say("io-failed", "problem", String.valueOf(disk.getMessage())));
                return Exit.REFUSED;
            }
            default -> throw problem;
        }
    }

    /** {@code --lang} before the locale of the environment; Spanish for {@code es…}, else English. */
    private static Locale language(String[] args, Map<String, String> environment) {
        String named = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                named = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                named = args[i + 1];
            }
        }
        String locale = named == null ? ofEnvironment(environment) : named;
        return locale.toLowerCase(Locale.ROOT).startsWith("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static String ofEnvironment(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            @Nullable String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "en";
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw Stopped.usage("");
    }
}
