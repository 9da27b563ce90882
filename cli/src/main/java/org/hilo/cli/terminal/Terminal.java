package org.hilo.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where answers and remarks go. Streams that nobody reads any longer (a closed pipe) swallow what is written. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private boolean progressShown;

    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    public static Terminal standard() {
        return new Terminal(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isErrSeen());
    }

    /** Java asks only whether input and output are a terminal; answers often go into a file while somebody watches. */
    private static boolean isErrSeen() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2"))
                    .toString()
                    .matches("/dev/(pts/\\d+|tty.*|console)");
        } catch (IOException | UnsupportedOperationException e) {
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /** Whether somebody looks at the remarks. */
    public boolean isInteractive() {
        return interactive;
    }

    /** A line on standard error. */
    public synchronized void say(String sentence) {
        clear();
        if (!sentence.isEmpty()) {
            err.println(sentence);
        }
    }

    /** A line that the next one replaces; only where somebody looks. */
    public synchronized void progress(String sentence) {
        if (interactive) {
            err.print("\r\u001B[K" + sentence);
            err.flush();
            progressShown = true;
        }
    }

    public synchronized void clear() {
        if (progressShown) {
            err.print("\r\u001B[K");
            progressShown = false;
        }
    }

    public void flush() {
        clear();
        out.flush();
        err.flush();
    }
}
