package org.hilo.cli.terminal;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One line that says what is being done, how fast it goes and how much longer it takes; shown once a task has taken a
 * second, and only on a terminal.
 */
public final class ProgressLine implements AutoCloseable {
    /** What is done by then needs no line. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long TICK_MILLIS = 250;

    private final Terminal terminal;
    private final Words words;
    private final LongSupplier nanos;
    private final @Nullable Timer ticker;
    private String task = "";
    private long begun;
    private long done;
    private long all;
    private long rows;

    /** @param nanos a clock that only runs forward, such as {@code System::nanoTime} */
    ProgressLine(Terminal terminal, Words words, LongSupplier nanos, boolean ticking) {
        this.terminal = terminal;
        this.words = words;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.ticker = ticking ? ticker() : null;
    }

    public static ProgressLine on(Terminal terminal, Words words) {
        return new ProgressLine(terminal, words, System::nanoTime, terminal.isInteractive());
    }

    private Timer ticker() {
        Timer timer = new Timer("progress", true);
        TimerTask tick = new TimerTask() {
            @Override
            public void run() {
                tick();
            }
        };
        timer.schedule(tick, TICK_MILLIS, TICK_MILLIS);
        return timer;
    }

    /** From here on this is being done. */
    public synchronized void begin(String what) {
        task = what;
        begun = nanos.getAsLong();
        done = 0;
        all = 0;
        rows = 0;
        terminal.clear();
    }

    /** The task goes on with this: how far it is, done of all in any unit, and rows so far. */
    public synchronized void at(String what, long nowDone, long nowAll, long nowRows) {
        task = what;
        done = nowDone;
        all = nowAll;
        rows = nowRows;
    }

    /** Nothing is being done any more that would need a line. */
    public synchronized void done() {
        task = "";
        terminal.clear();
    }

    /** Shows where the task stands, if it has taken long enough. */
    synchronized void tick() {
        long elapsed = nanos.getAsLong() - begun;
        if (!task.isEmpty() && elapsed >= QUIET_NANOS) {
            terminal.progress(sentence(elapsed / 1e9));
        }
    }

    private String sentence(double seconds) {
        if (rows == 0 || all == 0) {
            return words.say("progress.plain", "task", task, "elapsed", words.duration(seconds));
        }
        long shown = Math.min(done, all);
        String left = shown == 0 ? "–" : words.duration(seconds * (all - shown) / shown);
        return words.say(
                "progress.rows",
                "task",
                task,
                "rows",
                rows,
                "rate",
                Math.round(rows / seconds),
                "share",
                words.percent(shown, all),
                "left",
                left);
    }

    @Override
    public void close() {
        if (ticker != null) {
            ticker.cancel();
        }
        done();
    }
}
