package org.hilo.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.hilo.engine.Event;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;

/**
 * Questions while 5,000 events a second arrive, beside the same questions while none does. As in the server, one thread adds
 * what arrived and takes the log anew four times a second; whoever asks, asks the newest log. Orders go on as those of the
 * corpus do, so that the answer keeps its size and only the arriving differs.
 */
final class Live {
    private static final Lens ORDER = Lens.of("order");
    private static final int PER_SECOND = 5_000;
    private static final int AT_ONCE = PER_SECOND / 4;
    private static final long PAUSE_NANOS = 1_000_000_000L * AT_ONCE / PER_SECOND;
    private static final int SECONDS = 12;
    private static final int WARM_SECONDS = 4;

    private static final int STEPS_OF_NEW = 10;
    private static final int ACTIVITIES = 30;

    private final EventTable table;
    private final int[] lastActivity;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<Double> visible = new ArrayList<>();
    private volatile EventLog log;
    private volatile long added;

    private Live(EventTable table, int[] lastActivity) {
        this.table = table;
        this.lastActivity = lastActivity;
        this.log = table.journeys(ORDER);
    }

    static void measure(Path folder, Corpus.Shape shape, Results results) throws InterruptedException {
        try (EventFolder kept = EventFolder.open(folder, false)) {
            Live live = new Live(kept.load(), Corpus.lastActivities(shape));
            live.ask(WARM_SECONDS);
            Times before = live.ask(SECONDS);
            Thread stream = Thread.ofPlatform().start(live::stream);
            Times during = live.ask(SECONDS);
            live.isOver.set(true);
            stream.join();
            results.add(Finding.of("engine: flow map while events arrive", during.mean(), "ms")
                    .budget("≤ 20 % slower, visible ≤ 1 s")
                    .detail(String.format(
                            Locale.ROOT,
                            "mean of %,d askings, %,d events added meanwhile (%,.0f a second); without them %.2f ms; %+.0f %%; "
                                    + "in the log within %.0f ms (median), %.0f ms (slowest)",
                            during.n(),
                            live.added,
                            (double) live.added / SECONDS,
                            before.mean(),
                            (during.mean() / before.mean() - 1) * 100,
                            times(live.visible).quantile(0.5),
                            times(live.visible).quantile(1))));
        }
    }

    private Times ask(int seconds) {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            millis.add(1e3 * Stopwatch.seconds(() -> log.ask(Question.flowMap(Level.ACTIVITY), Filter.all())));
        }
        return times(millis);
    }

    private static Times times(List<Double> millis) {
        return Times.of(millis.stream().mapToDouble(time -> time).toArray());
    }

    private void stream() {
        long next = System.nanoTime();
        int number = 0;
        while (!isOver.get()) {
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                events.add(event(number++));
            }
            long arrived = next;
            table.addAll(events);
            log = table.journeys(ORDER);
            visible.add((System.nanoTime() - arrived + PAUSE_NANOS) / 1e6); // the first of them waited for the round
            added = number;
            next += PAUSE_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /** Half of them go on with an order that is there, half begin or continue new ones. */
    private Event event(int number) {
        int turn = number / 2;
        int old = (int) (turn * 37L % (lastActivity.length - 1));
        boolean isOld = number % 2 == 0;
        int activity = isOld ? (lastActivity[old] + 1) % ACTIVITIES : turn % STEPS_OF_NEW;
        if (isOld) {
            lastActivity[old] = activity;
        }
        return new Event(
                1_000_000_000L + number,
                Instant.parse("2027-03-01T00:00:00Z").plusSeconds(number / PER_SECOND),
                "Activity " + activity,
                "Area " + activity % Corpus.AREAS,
                "web",
                List.of(new Reference("order", isOld ? "O" + old : "new" + turn / STEPS_OF_NEW)),
                Map.of("segment", new Value.Text("basic")),
                null);
    }
}
