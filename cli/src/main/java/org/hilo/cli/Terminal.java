package org.hilo.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where answers and remarks go. Streams that nobody reads any longer (a closed pipe) swallow what is written. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private boolean progressShown;

    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    static Terminal standard() {
        Console console = System.console();
        return new Terminal(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A line on standard error. */
    void say(String sentence) {
        clear();
        if (!sentence.isEmpty()) {
            err.println(sentence);
        }
    }

    /** A line that the next one replaces; only where somebody looks. */
    void progress(String sentence) {
        if (interactive) {
            err.print("\r\u001B[K" + sentence);
            err.flush();
            progressShown = true;
        }
    }

    void clear() {
        if (progressShown) {
            err.print("\r\u001B[K");
            progressShown = false;
        }
    }

    void flush() {
        clear();
        out.flush();
        err.flush();
    }
}
