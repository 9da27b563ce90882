package org.hilo.trace.compare;

import org.hilo.platform.web.Shell;
import org.hilo.statistics.Difference;

/** Differences that are proven as the first sentence of a page. */
record Headline(Shell shell) {
    String of(ShareDifference strongest) {
        Difference difference = strongest.difference();
        long n = Math.min(strongest.a().of(), strongest.b().of());
        Told told = new Told(shell);
        return shell.t(
                "trace.compare.show.headline.share",
                "kind",
                strongest.kind().name(),
                "from",
                strongest.activities().getFirst(),
                "to",
                strongest.activities().getLast(),
                "a",
                shell.format().percent(strongest.a().value(), strongest.a().of()),
                "b",
                shell.format().percent(strongest.b().value(), strongest.b().of()),
                "difference",
                told.points(difference, n),
                "interval",
                told.interval(difference, n));
    }

    String of(WaitDifference strongest) {
        Difference difference = strongest.difference();
        return shell.t(
                "trace.compare.show.headline.wait",
                "from",
                strongest.from(),
                "to",
                strongest.to(),
                "a",
                shell.format().duration(strongest.a().medianSeconds()),
                "b",
                shell.format().duration(strongest.b().medianSeconds()),
                "difference",
                shell.format().durationChange(strongest.seconds()),
                "interval",
                difference == null ? "" : shell.format().durationInterval(difference.low(), difference.high()));
    }
}
