package org.hilo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Sends files to a server. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    ImportCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() {
        terminal.say(words.say("nothing-read"));
        return Cli.REFUSED;
    }
}
