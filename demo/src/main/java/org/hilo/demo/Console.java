package org.hilo.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the console how far it is: one line that grows where there is a terminal, a few lines elsewhere. */
final class Console {
    private final PrintStream out = System.out;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long quarter = -1;

    synchronized void say(String line) {
        out.println(terminal ? "\r\u001B[K" + line : line);
        quarter = -1;
    }

    void progress(String what, long done, long total, double seconds) {
        tell(
                String.format(Locale.ROOT, "%s: %,d of %,d (%.0f s)", what, done, total, seconds),
                total == 0 ? 1 : (double) done / total);
    }

    void progress(String what, long done, double share, double seconds) {
        tell(
                String.format(Locale.ROOT, "%s: %,d, %.0f %% of the files (%.0f s)", what, done, 100 * share, seconds),
                share);
    }

    private synchronized void tell(String line, double share) {
        if (terminal) {
            out.print("\r\u001B[K" + line);
            out.flush();
            return;
        }
        // without a terminal every quarter is enough: a log is read later
        long now = (long) (share * 4);
        if (now != quarter) {
            quarter = now;
            out.println(line);
        }
    }
}
